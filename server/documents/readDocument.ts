import type { Kysely } from 'kysely'
import * as Y from 'yjs'
import type { Tables } from '../database/tables.ts'
import { hasPending } from './gate.ts'
import { followStateVector } from './stateVector.ts'
import { DamagedDocument, findSnapshot, listUpdatesAfter } from './store.ts'
import { transactUntidied } from './untidied.ts'

/** A document as stored, without having been built: enough to open it for everybody who has nothing of it. */
export interface StoredState {
  /** The snapshot and what came after it, to be applied in order. */
  updates: readonly Uint8Array[]
  stateVector: Uint8Array
  /** The place in the log where new entries follow. */
  lastSeq: number
  /** How many updates came after the snapshot. */
  sinceSnapshot: number
}

/**
 * A document as it stands on disk: inside a transaction, as it stands there. What people are typing at this
 * moment and what is not committed is not in it. Throws `DamagedDocument` when the log does not add up.
 * Whoever calls this destroys the doc.
 */
export async function readDocument(db: Kysely<Tables>, documentId: string): Promise<Y.Doc> {
  const { updates } = await readStored(db, documentId)
  return buildDocument(documentId, updates)
}

/** Builds a document from its updates in order; throws `DamagedDocument` when something they build on is missing. */
export function buildDocument(documentId: string, updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  transactUntidied(doc, () => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  if (!hasPending(doc)) return doc
  doc.destroy()
  throw missingUpdate(documentId)
}

function missingUpdate(documentId: string): DamagedDocument {
  return new DamagedDocument(`an update of document ${documentId} is missing`)
}

/** Reads what is stored of a document, bytes checked against their hashes; throws `DamagedDocument` when they differ. */
export async function readStored(db: Kysely<Tables>, documentId: string): Promise<StoredState> {
  const snapshot = await findSnapshot(db, documentId)
  const tail = await listUpdatesAfter(db, documentId, snapshot?.seq ?? 0)
  const since = tail.flatMap((entry) => entry.updates)
  const stateVector = followStateVector(snapshot?.stateVector, since)
  if (!stateVector) throw missingUpdate(documentId)
  return {
    updates: snapshot ? [snapshot.content, ...since] : since,
    stateVector,
    lastSeq: tail.at(-1)?.seq ?? snapshot?.seq ?? 0,
    sinceSnapshot: since.length,
  }
}
