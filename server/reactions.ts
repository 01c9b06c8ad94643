import type { JournalEntry, JournalKind } from '../shared/journal.ts'
import type { Tx } from './database/transact.ts'
import type { Checkpoints } from './decisions/checkpoints.ts'
import { recordOutcome } from './decisions/recordOutcome.ts'
import { refuseMisplacedVote } from './decisions/refuseMisplacedVote.ts'
import { returnUnanswered } from './decisions/returnToQueue.ts'
import { putOnAgenda } from './decisions/scheduleEscalation.ts'
import { keepCheckpoint } from './decisions/verifyStoredLog.ts'
import type { EditDocument } from './documents/editDocument.ts'
import type { Ground } from './ground.ts'
import type { WrittenEntry } from './journal/append.ts'
import { publishResult } from './votes/publishResult.ts'
import { refuseWhileVoteOpen } from './votes/refuseWhileVoteOpen.ts'

type EntryOf<Kind extends JournalKind> = Extract<JournalEntry, { kind: Kind }>
type InTransaction = { [Kind in JournalKind]?: (tx: Tx, entry: EntryOf<Kind>) => Promise<void> }
type AfterCommit = { [Kind in JournalKind]?: (entry: EntryOf<Kind>) => Promise<void> }

/** What must follow in the same transaction, or forbid the whole of it. */
const inTransaction: InTransaction = {
  async 'meetings.meetingClosed'(tx, entry) {
    await refuseWhileVoteOpen(tx, entry)
    await returnUnanswered(tx, entry)
  },
  'votes.voteOpened': refuseMisplacedVote,
  // walk:decision 8 — the committee's vote has closed: its outcome is recorded with it, or the vote is not closed.
  'votes.voteClosed': recordOutcome,
}

/** What consequences outside the database need besides the ground. */
export interface AfterCommitParts {
  editDocument: EditDocument
  checkpoints: Checkpoints
}

/** What follows once the change is on disk; each may run twice, so each must be idempotent. */
function afterCommit(ground: Ground, { editDocument, checkpoints }: AfterCommitParts): AfterCommit {
  const vouch = () => keepCheckpoint(ground, checkpoints)
  return {
    'votes.voteClosed': (entry) => publishResult(ground, editDocument, entry),
    'decisions.seriesContinued': vouch,
    'decisions.decisionPromoted': vouch,
    'decisions.decisionVoided': vouch,
    'decisions.escalationSubmitted': vouch,
    'decisions.escalationScheduled': (entry) => putOnAgenda(ground, editDocument, entry),
    'decisions.outcomeRecorded': vouch,
  }
}

/** Runs what follows from an entry inside its transaction. */
export async function reactInTransaction(tx: Tx, entry: JournalEntry): Promise<void> {
  const react = inTransaction[entry.kind] as ((tx: Tx, entry: JournalEntry) => Promise<void>) | undefined
  await react?.(tx, entry)
}

/** Runs what follows from a committed entry outside the database. */
export function reactAfterCommit(ground: Ground, parts: AfterCommitParts): (entry: WrittenEntry) => Promise<void> {
  const table = afterCommit(ground, parts)
  return async ({ entry }) => {
    const react = table[entry.kind] as ((entry: JournalEntry) => Promise<void>) | undefined
    await react?.(entry)
  }
}
