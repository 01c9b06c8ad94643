import type { Kysely } from 'kysely'
import type { JournalEntry } from '../../shared/journal.ts'
import type { Tables } from '../database/tables.ts'
import type { WrittenEntry } from './append.ts'

type Listener = (entry: WrittenEntry) => void

/** Tells the process about committed entries, in journal order. */
export interface Outbox {
  announce: (entries: WrittenEntry[]) => void
  /** Calls the listener for each entry committed from now on; returns how to stop. */
  subscribe: (listener: Listener) => () => void
}

/** An outbox without listeners. */
export function createOutbox(): Outbox {
  const listeners = new Set<Listener>()
  return {
    announce(entries) {
      for (const entry of entries) for (const listener of listeners) listener(entry)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Entries after a place in the journal, oldest first. */
export async function listEntries(db: Kysely<Tables>, after: number, limit: number): Promise<WrittenEntry[]> {
  const rows = await db.selectFrom('journal').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    entry: JSON.parse(row.entry) as JournalEntry,
  }))
}

/** The journal's last sequence number, 0 when empty. */
export async function lastSeq(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('journal')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}
