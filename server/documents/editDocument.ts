import type * as Y from 'yjs'
import type { DocumentReader } from './readFacts.ts'
import type { Rooms } from './rooms.ts'

/**
 * Edits a document as the server: everybody sees the change, nobody can undo it. Resolves once it is on disk;
 * rejects when it is not or the document is unknown, and then nobody has seen any of it. `work` is synchronous and
 * must not throw. Never await this inside a transaction: the log waits for that to end.
 *
 * The server writes under one client id in every document (`SERVER_CLIENT_ID`), continuing where the stored
 * document ends. That is safe because each document has one room, only the room edits, and what is not committed
 * is dropped with the room before anybody has heard of it.
 */
export type EditDocument = (documentId: string, work: (doc: Y.Doc) => void) => Promise<void>

/** Builds `editDocument` over the open rooms. */
export function createEditDocument(rooms: Rooms, documents: DocumentReader): EditDocument {
  return async (documentId, work) => {
    const document = documents.document(documentId)
    if (!document) throw new Error(`there is no document ${documentId}`)
    const room = rooms.open(document)
    if (!room) throw new Error(`document ${documentId} is damaged`)
    await room.edit(work)
  }
}
