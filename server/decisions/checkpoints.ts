import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkpointBytes, logNameOf, readCheckpoint, type Checkpoint, type LogEntry } from './verifyLog.ts'

/** The signing key of checkpoints; whoever has it can vouch for a log in this server's name. */
export const KEY_FILE = 'decision-log.key'
/** One checkpoint a line, oldest first: what finds a tail that was cut off. */
export const CHECKPOINTS_FILE = 'checkpoints.jsonl'

/** Signs where the log stands and keeps what was signed, outside the database. */
export interface Checkpoints {
  /** A signed statement that the log, whose first entry is given, reaches this head. */
  sign(first: LogEntry, head: LogEntry, at: string): Checkpoint
  /** Adds a checkpoint to the file, unless the file already reaches that far. */
  keep(checkpoint: Checkpoint): void
}

/** Opens the data folder's key, made at the first start and readable by the server's user alone. */
export function openCheckpoints(dataDir: string): Checkpoints {
  mkdirSync(dataDir, { recursive: true })
  const keyFile = join(dataDir, KEY_FILE)
  if (!existsSync(keyFile)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(keyFile, pem, { mode: 0o600, flag: 'wx' })
  }
  const privateKey = createPrivateKey(readFileSync(keyFile))
  const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  const file = join(dataDir, CHECKPOINTS_FILE)
  const stored = existsSync(file) ? readFileSync(file, 'utf8') : ''
  let kept = parse(stored).at(-1)?.seq ?? 0
  // A crash may have left half a line: what follows starts on its own.
  let lineStart = stored === '' || stored.endsWith('\n') ? '' : '\n'

  return {
    sign(first, head, at) {
      const log = logNameOf(first)
      if (log === undefined) throw new Error('the first entry of the decision log does not carry its name')
      const stated = { log, seq: head.seq, hash: Buffer.from(head.hash).toString('hex'), at }
      return { ...stated, key, signature: sign(null, checkpointBytes(stated), privateKey).toString('base64') }
    },
    keep(checkpoint) {
      if (checkpoint.seq <= kept) return
      appendFileSync(file, `${lineStart}${JSON.stringify(checkpoint)}\n`)
      kept = checkpoint.seq
      lineStart = ''
    },
  }
}

/** The checkpoints kept in a data folder, oldest first; a half-written line is passed over. */
export async function readCheckpoints(dataDir: string): Promise<Checkpoint[]> {
  const file = join(dataDir, CHECKPOINTS_FILE)
  return existsSync(file) ? parse(await readFile(file, 'utf8')) : []
}

function parse(lines: string): Checkpoint[] {
  return lines
    .split('\n')
    .map((line) => readCheckpoint(line))
    .filter((checkpoint) => checkpoint !== undefined)
}
