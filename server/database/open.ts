import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { migrations } from '../../migrations/all.ts'
import type { Tables } from './tables.ts'

/** The one file everything is stored in, inside the data folder. */
export const DATABASE_FILE = 'releve.sqlite'

/** How long a statement waits, and everybody with it, for somebody else to let go of the database. */
export const BUSY_TIMEOUT_MS = 100

const OLDEST_SQLITE = [3, 51, 3]

export interface OpenDatabase {
  /** For use cases and stores. */
  db: Kysely<Tables>
  /** The same connection, for the update log and the checks of each socket message, which must be synchronous. */
  sqlite: Database.Database
  close: () => Promise<void>
}

/**
 * Opens or creates the database of a data folder and brings it up to date; a copy of the file is kept before
 * pending migrations run. Throws when SQLite is too old, a setting did not take, or a migration fails.
 */
export async function openDatabase(dataDir: string): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, DATABASE_FILE)
  const existed = existsSync(file)
  const sqlite = new Database(file)
  configure(sqlite)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const pending = (await migrator.getMigrations()).filter((migration) => migration.executedAt === undefined)
  if (existed && pending.length > 0) {
    const copy = `${file}.before-${pending[0]?.name}`
    if (!existsSync(copy)) sqlite.prepare('vacuum into ?').run(copy)
  }
  const { error } = await migrator.migrateToLatest()
  if (error) {
    await db.destroy()
    throw error
  }
  return { db, sqlite, close: () => db.destroy() }
}

function configure(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  // What is deleted or overwritten is zeros on the page it stood on; a freed page is not written for it.
  sqlite.pragma('secure_delete = FAST')
  sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  const settings: [string, unknown][] = [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 2],
  ]
  for (const [name, wanted] of settings) {
    const found = sqlite.pragma(name, { simple: true })
    if (found !== wanted) throw new Error(`SQLite refuses ${name}: wanted ${String(wanted)}, found ${String(found)}`)
  }
  const version = sqlite.prepare<[], { version: string }>('select sqlite_version() as version').get()?.version ?? '0'
  if (isOlder(version.split('.').map(Number), OLDEST_SQLITE))
    throw new Error(`SQLite ${version} is too old: ${OLDEST_SQLITE.join('.')} is needed`)
}

function isOlder(found: number[], oldest: number[]): boolean {
  for (const [index, part] of oldest.entries()) {
    const own = found[index] ?? 0
    if (own !== part) return own < part
  }
  return false
}
