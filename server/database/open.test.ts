import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from '../../migrations/all.ts'
import { DATABASE_FILE, openDatabase } from './open.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'releve-open-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('the list of migrations is the folder, in order', async () => {
  const files = (await readdir(new URL('../../migrations', import.meta.url)))
    .filter((name) => /^\d\w+\.ts$/.test(name))
    .toSorted()
  expect(Object.keys(migrations)).toEqual(files.map((name) => name.replace('.ts', '')))
})

it('opens with full durability, foreign keys and a write-ahead log', async () => {
  const { sqlite, close } = await openDatabase(folder)
  expect(sqlite.pragma('synchronous', { simple: true })).toBe(2)
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
  await close()
})

it('every table is strict', async () => {
  const { sqlite, close } = await openDatabase(folder)
  const loose = sqlite
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%' and name not like 'kysely_%'",
    )
    .all()
  expect(loose).toEqual([])
  await close()
})

it('keeps a copy of the file before pending migrations run, and none otherwise', async () => {
  const first = await openDatabase(folder)
  await first.close()
  const again = await openDatabase(folder)
  await again.close()
  expect((await readdir(folder)).filter((name) => name.includes('before'))).toEqual([])

  const older = join(folder, 'older')
  await mkdir(older)
  const [before = '', last = ''] = Object.keys(migrations).slice(-2)
  const db = new Kysely({ dialect: new SqliteDialect({ database: new Database(join(older, DATABASE_FILE)) }) })
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  expect((await migrator.migrateTo(before)).error).toBeUndefined()
  await db.destroy()
  const upgraded = await openDatabase(older)
  await upgraded.close()
  expect(existsSync(join(older, `${DATABASE_FILE}.before-${last}`))).toBe(true)
})
