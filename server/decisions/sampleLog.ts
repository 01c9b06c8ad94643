// Logs made by hand for the tests of the verifier: as the server would write them, and as somebody would tamper with them.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import {
  bodyHashOf,
  checkpointBytes,
  entryHashOf,
  NO_HASH,
  type Checkpoint,
  type LogEntry,
  type LogFault,
} from './verifyLog.ts'

/** A log as the server would have written it, with one entry for each body after the one that names it. */
export function chain(bodies: readonly string[], log = 'log-of-the-test'): LogEntry[] {
  const entries: LogEntry[] = []
  for (const [index, text] of [JSON.stringify({ log }), ...bodies].entries()) {
    const salt = randomBytes(32)
    const body = Buffer.from(text)
    const unsealed = {
      seq: index + 1,
      kind: index === 0 ? 'log.begun' : 'decision.promoted',
      at: new Date(Date.UTC(2024, 11, 12) + index * 1000).toISOString(),
      bodyHash: bodyHashOf(salt, body),
      prev: entries.at(-1)?.hash ?? NO_HASH,
    }
    entries.push({ ...unsealed, salt, body, hash: entryHashOf(log, unsealed) })
  }
  return entries
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519')

/** A checkpoint of the log's last entry, signed with a key made for the test. */
export function checkpointOf(entries: readonly LogEntry[], log = 'log-of-the-test'): Checkpoint {
  const head = entries.at(-1)
  if (!head) throw new Error('an empty log has no checkpoint')
  const stated = { log, seq: head.seq, hash: Buffer.from(head.hash).toString('hex'), at: head.at }
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return { ...stated, key, signature: sign(null, checkpointBytes(stated), privateKey).toString('base64') }
}

/** Every column of an entry, and what the verifier must say when one byte of it changes. */
export const faultOfField = {
  seq: 'gap',
  kind: 'hashWrong',
  at: 'hashWrong',
  salt: 'bodyAltered',
  body: 'bodyAltered',
  bodyHash: 'bodyAltered',
  prev: 'linkBroken',
  hash: 'hashWrong',
} as const satisfies Record<keyof LogEntry, LogFault>

/** The entry with one byte of one column changed. */
export function mutated(entry: LogEntry, field: keyof LogEntry, place: number, mask: number): LogEntry {
  const value = entry[field]
  if (typeof value === 'number') return { ...entry, seq: value ^ mask }
  if (typeof value === 'string') {
    const at = place % value.length
    const changed = String.fromCodePoint(value.charCodeAt(at) ^ mask)
    return { ...entry, [field]: value.slice(0, at) + changed + value.slice(at + 1) }
  }
  const bytes = Buffer.from(value ?? [])
  const at = place % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ mask
  return { ...entry, [field]: bytes }
}

/** What somebody who knows the rules but has no checkpoint can do: change an entry and hash all that follow again. */
export function resealed(entries: readonly LogEntry[], before: LogEntry | undefined): LogEntry[] {
  let prev = before?.hash ?? NO_HASH
  return entries.map((entry, index) => {
    const salt = entry.salt ?? NO_HASH
    const body = index === 0 ? Buffer.from('{"number":"INT-2024-999"}') : (entry.body ?? Buffer.alloc(0))
    const unsealed = { seq: entry.seq, kind: entry.kind, at: entry.at, bodyHash: bodyHashOf(salt, body), prev }
    const sealed = { ...unsealed, salt, body, hash: entryHashOf('log-of-the-test', unsealed) }
    prev = sealed.hash
    return sealed
  })
}
