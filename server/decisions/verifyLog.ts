// The whole verifier: one file that needs nothing but Node, so that anybody can read it and run it on an export.
// How entries are put together, hashed and signed is told in LOG.md.
import { createPublicKey, hash, verify } from 'node:crypto'

/** One entry of the decision log, as stored. */
export interface LogEntry {
  seq: number
  kind: string
  at: string
  salt: Uint8Array | null
  body: Uint8Array | null
  bodyHash: Uint8Array
  prev: Uint8Array
  hash: Uint8Array
}

/** What the server vouches for: up to this entry, the log was this one. Kept elsewhere, it catches a rewritten log. */
export interface Checkpoint {
  log: string
  seq: number
  /** Hash of the entry, hexadecimal. */
  hash: string
  /** When it was signed. */
  at: string
  /** The public key, SPKI in base64, and its Ed25519 signature of all the above. */
  key: string
  signature: string
}

/** Why an entry is bad; LOG.md says what each means. */
export type LogFault =
  | 'unreadable'
  | 'gap'
  | 'bodyAltered'
  | 'linkBroken'
  | 'hashWrong'
  | 'truncated'
  | 'rewritten'
  | 'otherLog'
  | 'checkpointForged'

export interface FirstBad {
  seq: number
  why: LogFault
}

export interface Verification {
  /** Name of the log, from its first entry; null when there is none. */
  log: string | null
  /** How many entries from the first on are in order. */
  entries: number
  firstBad: FirstBad | null
}

export const NO_HASH = new Uint8Array(32)
const SALT_BYTES = 32
const ENTRY_TAG = 'releve.log.v1'
const CHECKPOINT_TAG = 'releve.checkpoint.v1'

/** SHA-256(salt ‖ exact stored bytes). The salt always has 32 bytes, so nothing can move from one into the other. */
export function bodyHashOf(salt: Uint8Array, body: Uint8Array): Buffer {
  return sha256(Buffer.concat([salt, body]))
}

/** SHA-256(tag ‖ log ‖ seq ‖ prev ‖ body_hash ‖ time ‖ kind), each part behind its length. */
export function entryHashOf(log: string, entry: Omit<LogEntry, 'salt' | 'body' | 'hash'>): Buffer {
  const { seq, prev, bodyHash, at, kind } = entry
  return sha256(lengthPrefixed([ENTRY_TAG, log, String(seq), prev, bodyHash, at, kind]))
}

/** The bytes a checkpoint's signature covers. */
export function checkpointBytes({ log, seq, hash: head, at }: Omit<Checkpoint, 'key' | 'signature'>): Buffer {
  return lengthPrefixed([CHECKPOINT_TAG, log, String(seq), Buffer.from(head, 'hex'), at])
}

/** The log's name, which its first entry carries; undefined when that entry is not such a one. */
export function logNameOf(first: LogEntry): string | undefined {
  try {
    const begun = JSON.parse(Buffer.from(first.body ?? []).toString()) as { log?: unknown }
    return typeof begun.log === 'string' ? begun.log : undefined
  } catch {
    return undefined
  }
}

/** Takes a log entry by entry and says of the first bad one what is wrong; nothing after it is looked at. */
export function createLogVerifier(checkpoints: readonly Checkpoint[] = []) {
  const vouched = new Map<number, Checkpoint[]>()
  for (const checkpoint of checkpoints) {
    vouched.set(checkpoint.seq, [...(vouched.get(checkpoint.seq) ?? []), checkpoint])
  }
  let log: string | null = null
  let entries = 0
  let prev: Uint8Array = NO_HASH
  let firstBad: FirstBad | null = null

  function faultOf(entry: LogEntry): LogFault | undefined {
    if (entry.seq !== entries + 1) return 'gap'
    const { salt, body } = entry
    if (salt?.length !== SALT_BYTES || !body || !same(bodyHashOf(salt, body), entry.bodyHash)) return 'bodyAltered'
    if (!same(entry.prev, prev)) return 'linkBroken'
    log ??= logNameOf(entry) ?? null
    if (log === null || !same(entryHashOf(log, entry), entry.hash)) return 'hashWrong'
    for (const checkpoint of vouched.get(entry.seq) ?? []) {
      if (checkpoint.log === log && same(Buffer.from(checkpoint.hash, 'hex'), entry.hash)) continue
      return isSigned(checkpoint) ? (checkpoint.log === log ? 'rewritten' : 'otherLog') : 'checkpointForged'
    }
    return undefined
  }

  return {
    /** Takes the next entry, or undefined for one that could not be read; false once something is wrong. */
    add(entry: LogEntry | undefined): boolean {
      if (firstBad) return false
      const why = entry ? faultOf(entry) : 'unreadable'
      if (why) firstBad = { seq: entries + 1, why }
      else if (entry) {
        entries += 1
        prev = entry.hash
      }
      return firstBad === null
    },
    /** The verdict once all entries are in: the tail is there as far as the checkpoints say, and the newest is signed. */
    finish(): Verification {
      const newest = checkpoints.reduce<Checkpoint | null>((a, b) => (a && a.seq > b.seq ? a : b), null)
      if (!firstBad && newest) {
        if (!isSigned(newest)) firstBad = { seq: newest.seq, why: 'checkpointForged' }
        else if (newest.seq > entries) firstBad = { seq: entries + 1, why: 'truncated' }
      }
      return { log, entries, firstBad }
    },
  }
}

/** Verifies a whole log at once. */
export function verifyLog(
  entries: Iterable<LogEntry | undefined>,
  checkpoints: readonly Checkpoint[] = [],
): Verification {
  const verifier = createLogVerifier(checkpoints)
  for (const entry of entries) if (!verifier.add(entry)) break
  return verifier.finish()
}

/** Whether a checkpoint's signature fits its own key; whose key that is, its reader must know from elsewhere. */
export function isSigned(checkpoint: Checkpoint): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(checkpoint.key, 'base64'), format: 'der', type: 'spki' })
    return verify(null, checkpointBytes(checkpoint), key, Buffer.from(checkpoint.signature, 'base64'))
  } catch {
    return false
  }
}

/** A checkpoint from its JSON; undefined when it is not one. */
export function readCheckpoint(json: string): Checkpoint | undefined {
  try {
    const { log, seq, hash: head, at, key, signature } = JSON.parse(json) as Record<string, unknown>
    if (typeof log !== 'string' || !Number.isSafeInteger(seq) || typeof at !== 'string') return undefined
    if (typeof head !== 'string' || typeof key !== 'string' || typeof signature !== 'string') return undefined
    return { log, seq: seq as number, hash: head, at, key, signature }
  } catch {
    return undefined
  }
}

/** An entry as one line of an export. */
export function writeLine(entry: LogEntry): string {
  const { seq, kind, at, salt, body } = entry
  const [bodyHash, prev, own] = [entry.bodyHash, entry.prev, entry.hash].map((bytes) =>
    Buffer.from(bytes).toString('hex'),
  )
  const text = body && Buffer.from(body).toString()
  return JSON.stringify({
    seq,
    kind,
    at,
    salt: salt && Buffer.from(salt).toString('hex'),
    body: text,
    bodyHash,
    prev,
    hash: own,
  })
}

/** An entry from a line of an export; undefined when the line is not exactly what `writeLine` writes. */
export function readLine(line: string): LogEntry | undefined {
  try {
    const { seq, kind, at, salt, body, bodyHash, prev, hash: own } = JSON.parse(line) as Record<string, string>
    const bytes = (hex: string | undefined) => Buffer.from(String(hex), 'hex')
    const entry: LogEntry = {
      seq: Number(seq),
      kind: String(kind),
      at: String(at),
      salt: bytes(salt),
      body: Buffer.from(String(body)),
      bodyHash: bytes(bodyHash),
      prev: bytes(prev),
      hash: bytes(own),
    }
    return writeLine(entry) === line ? entry : undefined
  } catch {
    return undefined
  }
}

// As text and back: three times as fast as asking for a buffer, which matters with a million entries.
function sha256(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', bytes, 'binary'), 'binary')
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

/** The parts one after the other, each behind its length in four bytes, so that no two lists of parts give equal bytes. */
function lengthPrefixed(parts: readonly (string | Uint8Array)[]): Buffer {
  let size = 0
  for (const part of parts) size += 4 + (typeof part === 'string' ? Buffer.byteLength(part) : part.length)
  const bytes = Buffer.allocUnsafe(size)
  let end = 0
  for (const part of parts) {
    const start = end + 4
    if (typeof part === 'string') end = start + bytes.write(part, start)
    else {
      bytes.set(part, start)
      end = start + part.length
    }
    bytes.writeUInt32BE(end - start, start - 4)
  }
  return bytes
}
