import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DocumentKind } from '../../shared/documents/access.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** A document as a row: what never changes about it. */
export interface DocumentRow {
  id: string
  kind: DocumentKind
  groupId: string
}

/** One entry of a document's update log. */
export interface StoredUpdate {
  seq: number
  /** A Yjs update, format V1. */
  content: Uint8Array
  /** Who wrote it; null for the server itself. */
  personId: string | null
  at: string
}

/** The log holds something other than what was stored: the document must not be opened, served or written. */
export class DamagedDocument extends Error {}

/** What is stored beside each update, so that a damaged one is found out. */
export function hashUpdate(content: Uint8Array): Uint8Array {
  return createHash('sha256').update(content).digest()
}

/** Adds a document without content. */
export async function insertDocument(db: Db, document: DocumentRow & { createdAt: string }): Promise<void> {
  await db
    .insertInto('documents')
    .values({ id: document.id, kind: document.kind, group_id: document.groupId, created_at: document.createdAt })
    .execute()
}

/** Adds an entry to the log of a document nobody can have open yet; open ones are written by the update log. */
export async function insertUpdate(db: Db, documentId: string, update: StoredUpdate): Promise<void> {
  await db
    .insertInto('document_updates')
    .values({
      document_id: documentId,
      seq: update.seq,
      content: update.content,
      content_hash: hashUpdate(update.content),
      person_id: update.personId,
      at: update.at,
    })
    .execute()
}

/** A document's log, oldest first; throws `DamagedDocument` when an entry is not what was stored. */
export async function listUpdates(db: Db, documentId: string): Promise<StoredUpdate[]> {
  const rows = await db
    .selectFrom('document_updates')
    .select(['seq', 'content', 'content_hash', 'person_id', 'at'])
    .where('document_id', '=', documentId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => {
    if (Buffer.compare(hashUpdate(row.content), row.content_hash) !== 0) {
      throw new DamagedDocument(`update ${row.seq} of document ${documentId} is damaged`)
    }
    return { seq: row.seq, content: row.content, personId: row.person_id, at: row.at }
  })
}
