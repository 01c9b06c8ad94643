import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { systemClock } from '../clock.ts'
import { DATABASE_FILE, openDatabase } from '../database/open.ts'
import { createTransact } from '../database/transact.ts'
import { appendToLog } from '../decisions/appendToLog.ts'
import { CHECKPOINTS_FILE, KEY_FILE, openCheckpoints, type Checkpoints } from '../decisions/checkpoints.ts'
import { findFirst, findHead, listLog } from '../decisions/logStore.ts'
import { writeLine, type Checkpoint } from '../decisions/verifyLog.ts'
import { verifyLogCommand } from './verifyLog.ts'

let dataDir: string
let checkpoints: Checkpoints
let newest: Checkpoint

/** A folder with a log of seven entries, written as the server writes it, and closed again. */
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'releve-'))
  checkpoints = openCheckpoints(dataDir)
  const { db, close } = await openDatabase(dataDir)
  const transact = createTransact(
    db,
    systemClock,
    () => Promise.resolve(),
    () => {},
  )
  for (let n = 1; n <= 6; n++) {
    await transact(null, (tx) => appendToLog(tx, 'series.continued', { series: 'INT-2024', next: n }))
    const [first, head] = [await findFirst(db), await findHead(db)]
    if (!first || !head) throw new Error('nothing was logged')
    newest = checkpoints.sign(first, head, systemClock.now())
    checkpoints.keep(newest)
  }
  await close()
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** What somebody with a database tool does: takes the guards away, then changes rows. */
function tamper(...statements: string[]): void {
  const database = new Database(join(dataDir, DATABASE_FILE))
  database.exec('drop trigger decision_log_append_only_update; drop trigger decision_log_append_only_delete')
  for (const statement of statements) database.exec(statement)
  database.close()
}

async function exportTo(file: string): Promise<void> {
  const { db, close } = await openDatabase(dataDir)
  const lines = (await listLog(db, 0)).map((entry) => writeLine(entry))
  writeFileSync(
    file,
    [JSON.stringify({ export: 'releve.decision-log.v1', checkpoint: newest }), ...lines, ''].join('\n'),
  )
  await close()
}

const inFolder = (...args: string[]) => verifyLogCommand(args, dataDir)

it('finds an untouched log in order, and says against which checkpoint', async () => {
  const { code, text } = await inFolder()
  expect(code).toBe(0)
  expect(text).toContain('is in order: 7 entries verified.')
  expect(text).toContain(`Newest checkpoint: entry 7, signed ${newest.at} with the key ${newest.key}`)
})

it.each([
  ['a changed body', [`update decision_log set body = x'7b7d' where seq = 4`], 4, 'bodyAltered'],
  ['a changed time', [`update decision_log set at = '2020-01-01T00:00:00.000Z' where seq = 2`], 2, 'hashWrong'],
  ['a changed kind', [`update decision_log set kind = 'decision.voided' where seq = 7`], 7, 'hashWrong'],
  [
    'another name of the log',
    [`update decision_log set body = cast('{"log":"x"}' as blob) where seq = 1`],
    1,
    'bodyAltered',
  ],
  ['a removed row', ['delete from decision_log where seq = 5'], 5, 'gap'],
  ['a removed first row', ['delete from decision_log where seq = 1'], 1, 'gap'],
  ['a row put before the first', ['update decision_log set seq = -3 where seq = 7'], 1, 'gap'],
  ['a truncated tail', ['delete from decision_log where seq > 4'], 5, 'truncated'],
  ['an emptied log', ['delete from decision_log'], 1, 'truncated'],
  [
    'a swapped pair',
    [
      'update decision_log set seq = 0 where seq = 3',
      'update decision_log set seq = 3 where seq = 4',
      'update decision_log set seq = 4 where seq = 0',
    ],
    3,
    'linkBroken',
  ],
])('names %s', async (_what, statements, seq, why) => {
  tamper(...statements)
  const { code, text } = await inFolder()
  expect(code).toBe(1)
  expect(text).toMatch(new RegExp(`^Entry ${seq} is bad: .* \\(${why}\\)\\.`))
})

it('finds a tail cut off together with its checkpoints, against one kept elsewhere', async () => {
  const elsewhere = join(dataDir, 'kept-elsewhere.json')
  writeFileSync(elsewhere, JSON.stringify(newest))
  tamper('delete from decision_log where seq > 4')
  const file = join(dataDir, CHECKPOINTS_FILE)
  writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, 2).join('\n'))
  expect((await inFolder()).code).toBe(0)
  expect((await inFolder('--checkpoint', elsewhere)).text).toContain('Entry 5 is bad')
})

it('verifies an export, and names a changed line and a missing last one', async () => {
  const file = join(dataDir, 'log.jsonl')
  await exportTo(file)
  expect(await verifyLogCommand(['--export', file], '/nowhere')).toMatchObject({ code: 0 })

  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, whole.replace('"next\\":3', '"next\\":4'))
  expect((await inFolder('--export', file)).text).toContain('Entry 4 is bad: its content was altered')
  writeFileSync(file, whole.trimEnd().split('\n').slice(0, -1).join('\n'))
  expect((await inFolder('--export', file)).text).toContain('Entry 7 is bad: it is missing')
  writeFileSync(file, whole.replace(',"kind"', ', "kind"'))
  expect((await inFolder('--export', file)).text).toContain('Entry 1 is bad: it cannot be read')
})

it('says what it could not read', async () => {
  for (const args of [['--export', '/nowhere/log.jsonl'], ['--checkpoint', '/nowhere/point.json'], ['--unknown']]) {
    expect((await inFolder(...args)).code).toBe(2)
  }
  expect((await verifyLogCommand([], '/nowhere')).text).toContain('There is no database in /nowhere.')
  expect((await verifyLogCommand(['--help'], '/nowhere')).code).toBe(0)
})

it('keeps a key only the server’s user can read, once, and one line a checkpoint after a torn one', () => {
  expect(statSync(join(dataDir, KEY_FILE)).mode & 0o777).toBe(0o600)
  const file = join(dataDir, CHECKPOINTS_FILE)
  const whole = readFileSync(file, 'utf8')
  writeFileSync(file, `${whole}{"log":"half a li`)
  const reopened = openCheckpoints(dataDir)
  reopened.keep(newest)
  expect(readFileSync(file, 'utf8')).toBe(`${whole}{"log":"half a li`)
  reopened.keep({ ...newest, seq: 8 })
  expect(readFileSync(file, 'utf8')).toBe(`${whole}{"log":"half a li\n${JSON.stringify({ ...newest, seq: 8 })}\n`)
  expect(JSON.parse(whole.split('\n')[0] ?? '')).toMatchObject({ key: newest.key })
})
