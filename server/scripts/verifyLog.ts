// Verifies the decision log of a data folder or of an export: `npm run verify-log -- --help`.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openReadOnly } from '../database/openReadOnly.ts'
import { readCheckpoints } from '../decisions/checkpoints.ts'
import { readExport } from '../decisions/exportLog.ts'
import { listLog } from '../decisions/logStore.ts'
import { readCheckpoint, verifyLog, type Checkpoint, type LogFault, type Verification } from '../decisions/verifyLog.ts'

const usage = `Verifies the decision log and names the first entry that is not in order.

  npm run verify-log                              the log in DATA_DIR (default ./data), read-only
  npm run verify-log -- --export log.jsonl        an exported log
  npm run verify-log -- --checkpoint point.json   against a checkpoint kept elsewhere (with either)

Ends with 0 when the log is in order, 1 when it is not, 2 when it could not be read.
`

const because: Record<LogFault, string> = {
  unreadable: 'it cannot be read',
  gap: 'it is missing or not in its place',
  bodyAltered: 'its content was altered',
  linkBroken: 'it does not follow the entry before it',
  hashWrong: 'its hash does not fit what it says',
  truncated: 'it is missing: a checkpoint says that the log reached further',
  rewritten: 'it is not the entry that a checkpoint vouches for: the log was written anew',
  otherLog: 'a checkpoint says that this is another log',
  checkpointForged: 'the checkpoint that names it was altered or is signed by nobody',
}

/** Runs the command; the exit code and what to print. */
export async function verifyLogCommand(args: string[], dataDir: string): Promise<{ code: 0 | 1 | 2; text: string }> {
  try {
    const { values } = parseArgs({
      args,
      options: { export: { type: 'string' }, checkpoint: { type: 'string' }, help: { type: 'boolean' } },
    })
    if (values.help) return { code: 0, text: usage }
    const given = values.checkpoint === undefined ? [] : [checkpointFrom(values.checkpoint)]
    const { verification, checkpoints } =
      values.export === undefined ? await verifyFolder(dataDir, given) : verifyExport(values.export, given)
    return { code: verification.firstBad ? 1 : 0, text: report(verification, checkpoints) }
  } catch (error) {
    return { code: 2, text: `${error instanceof Error ? error.message : String(error)}\n\n${usage}` }
  }
}

interface Verified {
  verification: Verification
  checkpoints: Checkpoint[]
}

async function verifyFolder(dataDir: string, given: Checkpoint[]): Promise<Verified> {
  const checkpoints = [...(await readCheckpoints(dataDir)), ...given]
  const db = openReadOnly(dataDir)
  if (!db) throw new Error(`There is no database in ${dataDir}.`)
  try {
    const entries = await listLog(db, Number.MIN_SAFE_INTEGER)
    return { verification: verifyLog(entries, checkpoints), checkpoints }
  } finally {
    await db.destroy()
  }
}

function verifyExport(file: string, given: Checkpoint[]): Verified {
  const { entries, checkpoint } = readExport(readFileSync(file, 'utf8'))
  const checkpoints = [...(checkpoint ? [checkpoint] : []), ...given]
  return { verification: verifyLog(entries, checkpoints), checkpoints }
}

function checkpointFrom(file: string): Checkpoint {
  const checkpoint = readCheckpoint(readFileSync(file, 'utf8'))
  if (!checkpoint) throw new Error(`${file} is not a checkpoint.`)
  return checkpoint
}

function report({ log, entries, firstBad }: Verification, checkpoints: readonly Checkpoint[]): string {
  const newest = checkpoints.reduce<Checkpoint | null>((a, b) => (a && a.seq > b.seq ? a : b), null)
  const against = newest
    ? `Newest checkpoint: entry ${newest.seq}, signed ${newest.at} with the key ${newest.key}\n`
    : 'No checkpoint: a tail that was cut off would not be noticed.\n'
  if (firstBad) return `Entry ${firstBad.seq} is bad: ${because[firstBad.why]} (${firstBad.why}).\n${against}`
  const found = log === null ? 'The log is empty.' : `The log ${log} is in order: ${entries} entries verified.`
  return `${found}\n${against}`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, text } = await verifyLogCommand(process.argv.slice(2), resolve(process.env['DATA_DIR'] ?? './data'))
  process.stdout.write(text)
  process.exitCode = code
}
