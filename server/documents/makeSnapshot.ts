import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Tx } from '../database/transact.ts'
import type { Ground } from '../ground.ts'
import type { Contribution } from './packUpdates.ts'
import { buildDocument } from './readDocument.ts'
import { sameContent } from './sameContent.ts'
import { squeezeEntries } from './squeezeEntries.ts'
import {
  deleteUpdates,
  findSnapshot,
  insertEntry,
  listUpdatesAfter,
  replaceSnapshot,
  type LogEntry,
  type StoredSnapshot,
  type StoredUpdate,
} from './store.ts'

/**
 * What came of it: a snapshot, and the log it covers made shorter or left as it was; none, since it would not be what
 * the log says; or nothing was new.
 */
export type SnapshotOutcome = 'squeezed' | 'asItWas' | 'notStored' | 'nothingNew'

/**
 * Stores where a document stands, so that it opens without replaying its log, and squeezes the entries this covers:
 * those of one window become one. Nothing that history tells is lost: who, when, and every word, deleted ones
 * too. Proves before it writes that opening from the snapshot gives what the log gives, and the squeezed log too:
 * crafted updates can make either another, and then it is not stored. Gives way to other work between its steps.
 */
export async function makeSnapshot(ground: Ground, documentId: string): Promise<SnapshotOutcome> {
  const before = await findSnapshot(ground.db, documentId)
  const entries = await listUpdatesAfter(ground.db, documentId, before?.seq ?? 0)
  const last = entries.at(-1)
  if (!last) return 'nothingNew'

  const replayed = await build(documentId, before, entries)
  const content = Y.encodeStateAsUpdate(replayed)
  const stateVector = Y.encodeStateVector(replayed)
  const snapshot = { seq: last.seq, content, stateVector, at: ground.clock.now() }
  const squeezed = squeezeEntries(entries)
  const contributions = squeezed.flatMap((entry) => entry.contributions)
  let isSafe: boolean
  try {
    if (!(await givesTheSame(replayed, await build(documentId, snapshot, [])))) return 'notStored'
    isSafe = await givesTheSame(replayed, await build(documentId, before, contributions))
  } finally {
    replayed.destroy()
  }
  await ground.transact(null, async (tx) => {
    await replaceSnapshot(tx.db, documentId, snapshot)
    if (isSafe) await exchange(tx, documentId, entries, squeezed)
  })
  return isSafe ? 'squeezed' : 'asItWas'
}

async function build(
  documentId: string,
  snapshot: StoredSnapshot | undefined,
  entries: readonly Contribution[],
): Promise<Y.Doc> {
  await nextTurn()
  const updates = entries.flatMap((entry) => entry.updates)
  return buildDocument(documentId, snapshot ? [snapshot.content, ...updates] : updates)
}

async function givesTheSame(replayed: Y.Doc, other: Y.Doc): Promise<boolean> {
  await nextTurn()
  const same = sameContent(replayed, other)
  other.destroy()
  return same
}

async function exchange(
  tx: Tx,
  documentId: string,
  entries: readonly StoredUpdate[],
  squeezed: readonly LogEntry[],
): Promise<void> {
  await deleteUpdates(tx.db, documentId, entries[0]?.seq ?? 0, entries.at(-1)?.seq ?? 0)
  for (const entry of squeezed) await insertEntry(tx.db, documentId, entry)
}
