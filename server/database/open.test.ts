import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
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
    .filter((name) => /^\d/.test(name))
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

  const raw = new Database(join(folder, DATABASE_FILE))
  const last = Object.keys(migrations).at(-1) ?? ''
  raw.exec('drop table decision_log; drop table escalations; drop table decisions; drop table number_series')
  raw.prepare('delete from kysely_migration where name = ?').run(last)
  raw.close()
  const upgraded = await openDatabase(folder)
  await upgraded.close()
  expect(existsSync(join(folder, `${DATABASE_FILE}.before-${last}`))).toBe(true)
})
