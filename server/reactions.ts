import type { JournalEntry, JournalKind } from '../shared/journal.ts'
import { placeLateJoiner } from './boards/formSmallGroups.ts'
import { joinTalks } from './boards/takeTurns.ts'
import { publishRecommendation } from './boards/recommendFromTheme.ts'
import { refuseWholeTooEarly } from './amendments/refuseWholeTooEarly.ts'
import { settleAmendment } from './amendments/settleAmendment.ts'
import { publishOutcome } from './consent/publishOutcome.ts'
import { refuseCloseDuringRound, refuseVoteDuringRound } from './consent/refuseDuringRound.ts'
import type { Tx } from './database/transact.ts'
import type { Checkpoints } from './decisions/checkpoints.ts'
import { logSecretVote } from './decisions/logSecretVote.ts'
import { recordOutcome } from './decisions/recordOutcome.ts'
import { refuseMisplacedVote } from './decisions/refuseMisplacedVote.ts'
import { returnFromWriting, returnUnanswered } from './decisions/returnToQueue.ts'
import { putOnAgenda } from './decisions/scheduleEscalation.ts'
import { scheduleStopped, takeIntoWriting } from './decisions/takeIntoWriting.ts'
import { keepCheckpoint } from './decisions/verifyStoredLog.ts'
import type { EditDocument } from './documents/editDocument.ts'
import type { Ground } from './ground.ts'
import type { WrittenEntry } from './journal/append.ts'
import { publishDissents } from './votes/publishDissents.ts'
import { publishResult } from './votes/publishResult.ts'
import { refuseWhileVoteOpen } from './votes/refuseWhileVoteOpen.ts'
import { putReport, reportEnded, reportWaiting } from './votes/reportWritten.ts'

type EntryOf<Kind extends JournalKind> = Extract<JournalEntry, { kind: Kind }>
type InTransaction = { [Kind in JournalKind]?: (tx: Tx, entry: EntryOf<Kind>) => Promise<void> }
type AfterCommit = { [Kind in JournalKind]?: (entry: EntryOf<Kind>) => Promise<void> }

/** What must follow in the same transaction, or forbid the whole of it. */
const inTransaction: InTransaction = {
  'meetings.meetingPlanned': reportWaiting,
  async 'meetings.attendanceRecorded'(tx, entry) {
    await placeLateJoiner(tx, entry)
    await joinTalks(tx, entry)
  },
  async 'meetings.meetingClosed'(tx, entry) {
    await refuseWhileVoteOpen(tx, entry)
    await refuseCloseDuringRound(tx, entry)
    await returnUnanswered(tx, entry)
  },
  async 'votes.voteOpened'(tx, entry) {
    await refuseVoteDuringRound(tx, entry)
    await refuseWholeTooEarly(tx, entry)
    await takeIntoWriting(tx, entry)
    await refuseMisplacedVote(tx, entry)
  },
  // A secret vote is told only once its key is gone: what would forbid its outcome must forbid the counting.
  async 'votes.ballotsCounted'(tx, entry) {
    await refuseMisplacedVote(tx, entry)
    await logSecretVote(tx, entry)
  },
  // walk:decision 8 — the committee's vote has closed: its outcome is recorded with it, or the vote is not closed.
  async 'votes.voteClosed'(tx, entry) {
    await settle(tx, entry)
    await returnFromWriting(tx, entry)
    await reportEnded(tx, entry)
  },
  'votes.voteAnnulled': returnFromWriting,
  'votes.castingVoteGiven': settle,
  'votes.discussionRequested': reportEnded,
  'votes.writtenReported': scheduleStopped,
}

/** What a decided vote means for a note, and for the motion it amends. */
async function settle(tx: Tx, entry: { voteId: string }): Promise<void> {
  await recordOutcome(tx, entry)
  await settleAmendment(tx, entry)
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
    'votes.ballotsCounted': vouch,
    'votes.voteClosed': (entry) => publishResult(ground, editDocument, entry),
    'votes.dissentAnnexed': (entry) => publishDissents(ground, editDocument, entry),
    'votes.castingVoteGiven': (entry) => publishResult(ground, editDocument, entry),
    'consent.roundEnded': (entry) => publishOutcome(ground, editDocument, entry),
    'votes.writtenReported': (entry) => putReport(ground, editDocument, entry),
    'boards.themeRecommended': (entry) => publishRecommendation(ground, editDocument, entry),
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
