import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { unpackEntry } from './packUpdates.ts'
import { DamagedDocument, hashUpdate, type StoredUpdate } from './store.ts'

/** A log as it is read piece by piece. */
export interface LogReader {
  /** What the entries after one of them brought, oldest first: of at most so many entries, person by person. */
  after: (seq: number, atMost: number) => Promise<StoredUpdate[]>
  /** How many entries there are up to one of them: fewer than were read means that the log was compacted meanwhile. */
  countUpTo: (seq: number) => Promise<number>
}

/** The stored log of a document; reading throws `DamagedDocument` when an entry is not what was stored. */
export function createLogReader(db: Kysely<Tables>, documentId: string): LogReader {
  return {
    async after(seq, atMost) {
      const rows = await db
        .selectFrom('document_updates')
        .select(['seq', 'content', 'content_hash', 'updates', 'person_id', 'at'])
        .where('document_id', '=', documentId)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(atMost)
        .execute()
      return rows.flatMap((row) => {
        if (Buffer.compare(hashUpdate(row.content), row.content_hash) !== 0) {
          throw new DamagedDocument(`update ${row.seq} of document ${documentId} is damaged`)
        }
        const contributions = unpackEntry({ content: row.content, updates: row.updates, personId: row.person_id })
        return contributions.map((contribution) => ({ seq: row.seq, at: row.at, ...contribution }))
      })
    },
    async countUpTo(seq) {
      const { count } = await db
        .selectFrom('document_updates')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('document_id', '=', documentId)
        .where('seq', '<=', seq)
        .executeTakeFirstOrThrow()
      return count
    },
  }
}
