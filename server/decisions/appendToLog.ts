// walk:decision 5 — the entry is chained to the log in the transaction of its effect.
import { randomBytes } from 'node:crypto'
import type { Tx } from '../database/transact.ts'
import { findFirst, findHead, insertLogEntry } from './logStore.ts'
import { bodyHashOf, entryHashOf, logNameOf, NO_HASH, type LogEntry } from './verifyLog.ts'

/** What can stand in the decision log; each body's shape is told in LOG.md. */
export type LogKind =
  | 'log.begun'
  | 'log.restored'
  | 'series.continued'
  | 'decision.promoted'
  | 'decision.voided'
  | 'escalation.submitted'
  | 'escalation.answered'
  | 'vote.counted'

/** Appends an entry to the decision log: stored with the transaction or not at all. The first one names the log. */
export async function appendToLog(tx: Tx, kind: LogKind, body: object): Promise<void> {
  const first = await findFirst(tx.db)
  const log = first ? logNameOf(first) : tx.newId()
  if (log === undefined) throw new Error('the first entry of the decision log does not carry its name')
  const head = (await findHead(tx.db)) ?? (await insertNext(tx, log, undefined, 'log.begun', { log }))
  await insertNext(tx, log, head, kind, body)
}

async function insertNext(
  tx: Tx,
  log: string,
  head: LogEntry | undefined,
  kind: LogKind,
  content: object,
): Promise<LogEntry> {
  const salt = randomBytes(32)
  const body = Buffer.from(JSON.stringify(content))
  const unsealed = {
    seq: (head?.seq ?? 0) + 1,
    kind,
    at: tx.now,
    bodyHash: bodyHashOf(salt, body),
    prev: head?.hash ?? NO_HASH,
  }
  const entry = { ...unsealed, salt, body, hash: entryHashOf(log, unsealed) }
  await insertLogEntry(tx.db, entry)
  return entry
}
