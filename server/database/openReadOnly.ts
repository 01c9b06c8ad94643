import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { DATABASE_FILE } from './open.ts'
import type { Tables } from './tables.ts'

/** Opens a data folder's database to look at only, beside a running server or without one; undefined when there is none. */
export function openReadOnly(dataDir: string): Kysely<Tables> | undefined {
  const file = join(dataDir, DATABASE_FILE)
  if (!existsSync(file)) return undefined
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(file, { readonly: true }) }) })
}
