import type { JournalEntry, JournalKind } from '../shared/journal.ts'
import type { Tx } from './database/transact.ts'
import type { Ground } from './ground.ts'
import type { WrittenEntry } from './journal/append.ts'
import { refuseWhileVoteOpen } from './votes/refuseWhileVoteOpen.ts'

type EntryOf<Kind extends JournalKind> = Extract<JournalEntry, { kind: Kind }>
type InTransaction = { [Kind in JournalKind]?: (tx: Tx, entry: EntryOf<Kind>) => Promise<void> }
type AfterCommit = { [Kind in JournalKind]?: (entry: EntryOf<Kind>) => Promise<void> }

/** What must follow in the same transaction, or forbid the whole of it. */
const inTransaction: InTransaction = {
  'meetings.meetingClosed': refuseWhileVoteOpen,
}

/** What follows once the change is on disk; each may run twice, so each must be idempotent. */
function afterCommit(_ground: Ground): AfterCommit {
  return {}
}

/** Runs what follows from an entry inside its transaction. */
export async function reactInTransaction(tx: Tx, entry: JournalEntry): Promise<void> {
  const react = inTransaction[entry.kind] as ((tx: Tx, entry: JournalEntry) => Promise<void>) | undefined
  await react?.(tx, entry)
}

/** Runs what follows from a committed entry outside the database. */
export function reactAfterCommit(ground: Ground): (entry: WrittenEntry) => Promise<void> {
  const table = afterCommit(ground)
  return async ({ entry }) => {
    const react = table[entry.kind] as ((entry: JournalEntry) => Promise<void>) | undefined
    await react?.(entry)
  }
}
