import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../clock.ts'
import { openDatabase, type OpenDatabase } from '../database/open.ts'
import { createTransact, type Transact } from '../database/transact.ts'
import { appendToLog } from './appendToLog.ts'
import { listLog } from './logStore.ts'
import { verifyLog } from './verifyLog.ts'

let dataDir: string
let database: OpenDatabase
let transact: Transact

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'releve-'))
  database = await openDatabase(dataDir)
  transact = createTransact(
    database.db,
    systemClock,
    () => Promise.resolve(),
    () => {},
  )
  for (let n = 1; n <= 4; n++) {
    await transact(null, (tx) => appendToLog(tx, 'series.continued', { series: `INT-202${n}`, next: n }))
  }
})
afterAll(async () => {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const listAll = () => listLog(database.db, 0, 100)

it('the log of an untouched database verifies, its first entry naming it', async () => {
  const entries = await listAll()
  expect(entries.map((entry) => entry.kind)).toEqual(['log.begun', ...Array<string>(4).fill('series.continued')])
  expect(verifyLog(entries)).toEqual({ log: expect.any(String), entries: 5, firstBad: null })
})

it('an entry is undone with the transaction of its effect', async () => {
  const before = await listAll()
  const failing = transact(null, async (tx) => {
    await appendToLog(tx, 'series.continued', {})
    throw new Error('the effect failed')
  })
  await expect(failing).rejects.toThrow('the effect failed')
  expect(await listAll()).toEqual(before)
})

describe('the database refuses', () => {
  const columns = 'seq, kind, at, salt, body, body_hash, prev, hash'
  const appendOnly = 'the decision log is append-only'
  const notNext = 'the next log entry must follow the last one'
  const copyOf = (seq: string, prev: string) =>
    `select ${seq}, kind, at, salt, body, body_hash, ${prev}, randomblob(32) from decision_log where seq = 3`
  const lastHash = '(select hash from decision_log where seq = 5)'

  it.each([
    ['update of a body', `update decision_log set body = x'00' where seq = 3`, appendOnly],
    ['update that changes nothing', 'update decision_log set kind = kind', appendOnly],
    ['update or replace', 'update or replace decision_log set seq = 4 where seq = 5', appendOnly],
    ['update or ignore', `update or ignore decision_log set at = '' where seq = 5`, appendOnly],
    ['delete of the last', 'delete from decision_log where seq = 5', appendOnly],
    ['delete of all', 'delete from decision_log', appendOnly],
    ['insert or replace in place', `insert or replace into decision_log (${columns}) ${copyOf('3', 'prev')}`, notNext],
    ['replace of the last', `replace into decision_log (${columns}) ${copyOf('5', 'prev')}`, notNext],
    [
      'upsert',
      `insert into decision_log (${columns}) ${copyOf('3', 'prev')} on conflict (seq) do update set body = x'00'`,
      notNext,
    ],
    ['insert or ignore', `insert or ignore into decision_log (${columns}) ${copyOf('3', 'prev')}`, notNext],
    ['insert after a gap', `insert into decision_log (${columns}) ${copyOf('7', lastHash)}`, notNext],
    ['insert before the first', `insert into decision_log (${columns}) ${copyOf('0', lastHash)}`, notNext],
    ['insert without a place', `insert into decision_log (${columns}) ${copyOf('null', lastHash)}`, notNext],
    ['insert on another predecessor', `insert into decision_log (${columns}) ${copyOf('6', 'prev')}`, notNext],
    [
      'insert by row number',
      `insert into decision_log (rowid, kind, at, body_hash, prev, hash) select 9, kind, at, body_hash, prev, hash from decision_log where seq = 3`,
      notNext,
    ],
  ])('%s', async (_name, statement, refusal) => {
    const before = await listAll()
    for (const recursive of ['on', 'off']) {
      database.sqlite.pragma(`recursive_triggers = ${recursive}`)
      expect(() => database.sqlite.prepare(statement).run()).toThrow(refusal)
    }
    expect(await listAll()).toEqual(before)
  })
})
