import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DocumentKind } from '../../shared/documents/access.ts'
import type { Tables } from '../database/tables.ts'
import { type Contribution, packEntry, unpackEntry } from './packUpdates.ts'

type Db = Kysely<Tables>

/** A document as a row. Nothing of it changes while somebody has it open. */
export interface DocumentRow {
  id: string
  kind: DocumentKind
  groupId: string
  epoch: number
}

/** Makes every copy of every document that anybody holds one of another epoch, which is not let in again. */
export async function raiseEpochs(db: Db, epoch: number): Promise<void> {
  await db.updateTable('documents').set({ epoch }).execute()
}

/** What one person has added to a document in one entry of its log: Yjs updates, format V1, in the order they came. */
export interface StoredUpdate extends Contribution {
  /** Place of the entry; several people's contributions to one turn, or one window, share it. */
  seq: number
  at: string
}

/** The log holds something other than what was stored: the document must not be opened, served or written. */
export class DamagedDocument extends Error {}

/** What is stored beside each update, so that a damaged one is found out. */
export function hashUpdate(content: Uint8Array): Uint8Array {
  return createHash('sha256').update(content).digest()
}

/** Adds a document without content. */
export async function insertDocument(
  db: Db,
  document: Omit<DocumentRow, 'epoch'> & { createdAt: string },
): Promise<void> {
  await db
    .insertInto('documents')
    .values({ id: document.id, kind: document.kind, group_id: document.groupId, created_at: document.createdAt })
    .execute()
}

/** One entry of a document's log: what a turn of the event loop has brought or, squeezed, a window of some seconds. */
export interface LogEntry {
  seq: number
  at: string
  contributions: readonly Contribution[]
}

/** Puts an entry where the update log does not write: into a new document, or in place of those it squeezes. */
export async function insertEntry(db: Db, documentId: string, { seq, at, contributions }: LogEntry): Promise<void> {
  const { content, updates, personId } = packEntry(contributions)
  await db
    .insertInto('document_updates')
    .values({
      document_id: documentId,
      seq,
      content,
      content_hash: hashUpdate(content),
      updates,
      person_id: personId,
      at,
    })
    .execute()
}

/** A document's log, oldest first; throws `DamagedDocument` when an entry is not what was stored. */
export async function listUpdates(db: Db, documentId: string): Promise<StoredUpdate[]> {
  return listUpdatesAfter(db, documentId, 0)
}

/** The entries of a document's log behind a place in it. */
export async function listUpdatesAfter(db: Db, documentId: string, seq: number): Promise<StoredUpdate[]> {
  const rows = await db
    .selectFrom('document_updates')
    .select(['seq', 'content', 'content_hash', 'updates', 'person_id', 'at'])
    .where('document_id', '=', documentId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute()
  return rows.flatMap((row) => {
    requireWhole(row, `update ${row.seq} of document ${documentId}`)
    const contributions = unpackEntry({ content: row.content, updates: row.updates, personId: row.person_id })
    return contributions.map((contribution) => ({ seq: row.seq, at: row.at, ...contribution }))
  })
}

/** Where a document stood after an entry of its log, to open it from. */
export interface StoredSnapshot {
  seq: number
  /** The whole document as one update, format V1. */
  content: Uint8Array
  stateVector: Uint8Array
}

/** A document's snapshot; throws `DamagedDocument` when it is not what was stored. */
export async function findSnapshot(db: Db, documentId: string): Promise<StoredSnapshot | undefined> {
  const row = await db
    .selectFrom('document_snapshots')
    .select(['seq', 'content', 'content_hash', 'state_vector'])
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!row) return undefined
  requireWhole(row, `the snapshot of document ${documentId}`)
  return { seq: row.seq, content: row.content, stateVector: row.state_vector }
}

/** Puts a snapshot in the place of the one before. */
export async function replaceSnapshot(
  db: Db,
  documentId: string,
  { seq, content, stateVector, at }: StoredSnapshot & { at: string },
): Promise<void> {
  const row = { seq, content, content_hash: hashUpdate(content), state_vector: stateVector, at }
  await db
    .insertInto('document_snapshots')
    .values({ document_id: documentId, ...row })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet(row))
    .execute()
}

/** Takes entries of a document's log out, from one place to another, both included. */
export async function deleteUpdates(db: Db, documentId: string, from: number, to: number): Promise<void> {
  await db
    .deleteFrom('document_updates')
    .where('document_id', '=', documentId)
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .execute()
}

/** Whose each client id of a document is. */
export async function listClients(db: Db, documentId: string): Promise<{ client: number; personId: string }[]> {
  return db
    .selectFrom('document_clients')
    .select(['client', 'person_id as personId'])
    .where('document_id', '=', documentId)
    .execute()
}

function requireWhole(row: { content: Uint8Array; content_hash: Uint8Array }, what: string): void {
  if (Buffer.compare(hashUpdate(row.content), row.content_hash) !== 0) throw new DamagedDocument(`${what} is damaged`)
}
