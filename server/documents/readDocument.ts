import type { Kysely } from 'kysely'
import * as Y from 'yjs'
import type { Tables } from '../database/tables.ts'
import { DamagedDocument, listUpdates } from './store.ts'

/** A document as stored, and the place of its last update. */
export interface LoadedDocument {
  doc: Y.Doc
  lastSeq: number
}

/**
 * A document as it stands on disk: inside a transaction, as it stands there. What people are typing at this
 * moment and what is not committed is not in it. Throws `DamagedDocument` when the log does not add up.
 * Whoever calls this destroys the doc.
 */
export async function readDocument(db: Kysely<Tables>, documentId: string): Promise<Y.Doc> {
  return (await loadDocument(db, documentId)).doc
}

/** The same, with the place in the log where new updates follow. */
export async function loadDocument(db: Kysely<Tables>, documentId: string): Promise<LoadedDocument> {
  const updates = await listUpdates(db, documentId)
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const { content } of updates) Y.applyUpdate(doc, content)
  })
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    doc.destroy()
    throw new DamagedDocument(`an update of document ${documentId} is missing`)
  }
  return { doc, lastSeq: updates.at(-1)?.seq ?? 0 }
}
