import * as Y from 'yjs'
import type { DocumentKind } from '../../shared/documents/access.ts'
import { SERVER_CLIENT_ID } from '../../shared/documents/protocol.ts'
import type { Tx } from '../database/transact.ts'
import { insertDocument, insertEntry } from './store.ts'

/**
 * Creates a document and returns its id. `fill` writes what it starts with, as the server's own first edit;
 * the bytes are stored here once, so that no client ever seeds a document.
 */
export async function createDocument(
  tx: Tx,
  { kind, groupId, fill }: { kind: DocumentKind; groupId: string; fill?: (doc: Y.Doc) => void },
): Promise<string> {
  const id = tx.newId()
  await insertDocument(tx.db, { id, kind, groupId, createdAt: tx.now })
  if (fill) {
    const content = firstUpdate(fill)
    if (content)
      await insertEntry(tx.db, id, {
        seq: 1,
        at: tx.now,
        contributions: [{ personId: tx.actorId, updates: [content] }],
      })
  }
  return id
}

function firstUpdate(fill: (doc: Y.Doc) => void): Uint8Array | undefined {
  const doc = new Y.Doc()
  doc.clientID = SERVER_CLIENT_ID
  try {
    doc.transact(() => fill(doc))
    return doc.store.clients.size > 0 ? Y.encodeStateAsUpdate(doc) : undefined
  } finally {
    doc.destroy()
  }
}
