// walk:ballot 6 — the journal: that a ballot was cast is stored with it and becomes news only once it is on disk.
import type { JournalEntry, LiveMessage } from '../../shared/journal.ts'
import type { Tx } from '../database/transact.ts'

/** An entry as stored: what open screens receive, and who did it. */
export interface WrittenEntry extends LiveMessage {
  actorId: string | null
}

/** Announces an accepted change; it is stored with the transaction and known outside only after the commit. */
export function append(tx: Tx, entry: JournalEntry): void {
  tx.entries.push(entry)
}

/** Stores what the transaction announced and returns it with its places in the journal. */
export async function writeEntries(tx: Tx): Promise<WrittenEntry[]> {
  const written: WrittenEntry[] = []
  for (const entry of tx.entries) {
    const { seq } = await tx.db
      .insertInto('journal')
      .values({
        at: tx.now,
        kind: entry.kind,
        actor_id: tx.actorId,
        group_id: entry.groupId,
        entry: JSON.stringify(entry),
      })
      .returning('seq')
      .executeTakeFirstOrThrow()
    written.push({ seq, at: tx.now, entry, actorId: tx.actorId })
  }
  return written
}
