// walk:decision 9 — in the transaction of the close: the committee's decision, its number, the group's answer.
import { answerTexts, outcomeOf, postponedTexts } from '../../shared/decisions/outcome.ts'
import type { EscalationOutcome, NoteSection } from '../../shared/decisions/escalation.ts'
import {
  checkDecisionStep,
  checkEscalationStep,
  decisionSteps,
  escalationSteps,
} from '../../shared/decisions/transitions.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findGroup } from '../groups/store.ts'
import { findMeeting } from '../meetings/store.ts'
import { findVote, type VoteRecord } from '../votes/store.ts'
import { appendToLog } from './appendToLog.ts'
import { enterInRegister, type Session } from './enterInRegister.ts'
import { findEscalation, updateEscalation, type StoredEscalation } from './escalationStore.ts'
import { updateDecisionState } from './store.ts'

/** Records what a closed vote on a note means, on both sides; a vote on anything else has no such meaning. See RULES.md E5–E7. */
export async function recordOutcome(tx: Tx, { voteId }: { voteId: string }): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  if (!vote?.outcome || !vote.proposal || vote.escalationId === null) return
  const escalation = await findEscalation(tx.db, vote.escalationId)
  if (!escalation?.note) throw new Error(`vote ${voteId} is on an escalation without a note`)
  const outcome = outcomeOf(vote.outcome, vote.proposal)
  if (outcome === null) return
  const refusal =
    checkEscalationStep(escalation.state, 'answer') ?? checkDecisionStep(escalation.decisionState, 'answer')
  if (refusal) throw new Refused(refusal)

  if (outcome === 'postponed') await postpone(tx, escalation, vote)
  else await answer(tx, { ...escalation, note: escalation.note }, vote, outcome)
  const { id: escalationId, decisionId, fromGroupId, toGroupId } = escalation
  append(tx, { kind: 'decisions.outcomeRecorded', groupId: toGroupId, escalationId, meetingId: vote.meetingId })
  append(tx, { kind: 'decisions.answerReceived', groupId: fromGroupId, decisionId, escalationId })
}

/** Numbers and words the committee's decision and gives it to the group as the answer (E6). */
async function answer(
  tx: Tx,
  escalation: StoredEscalation & { note: Record<NoteSection, string> },
  vote: VoteRecord,
  outcome: EscalationOutcome,
): Promise<void> {
  const amendment = outcome === 'endorsedWithAmendments' ? vote.amendment : {}
  const { note, number: noteNumber, decisionNumber } = escalation
  const requested = { fr: note.requestedFr, nl: note.requestedNl }
  const texts = answerTexts(outcome, { noteNumber, decisionNumber, requested, amendment })
  const kind = outcome === 'noted' ? 'note' : 'decision'

  const { id, number } = await enterInRegister(tx, await sessionOfVote(tx, vote), {
    kind,
    texts,
    itemId: vote.itemId,
    documentId: null,
    blockId: null,
    voteId: vote.id,
  })
  await updateEscalation(tx.db, escalation.id, {
    state: escalationSteps.answer.to,
    outcome,
    amendment,
    voteId: vote.id,
    answerDecisionId: id,
    answeredAt: tx.now,
  })
  await updateDecisionState(tx.db, escalation.decisionId, decisionSteps.answer.to)
  await logAnswer(tx, escalation, vote, { outcome, number, texts, amendment })
}

/** Where the committee decided: in the meeting of its vote, or in writing by the end of the time to answer. */
async function sessionOfVote(tx: Tx, { id, groupId, meetingId, closedAt }: VoteRecord): Promise<Session> {
  const meeting = meetingId === null ? undefined : await findMeeting(tx.db, meetingId)
  const at = meetingId === null ? closedAt : meeting?.startsAt
  const group = await findGroup(tx.db, groupId)
  if (!at || !group) throw new Error(`vote ${id} was held nowhere`)
  return { groupId, groupCode: group.code, meetingId, at }
}

/** Sends the note back to the queue; the group sees why (E7). */
async function postpone(tx: Tx, escalation: StoredEscalation, vote: VoteRecord): Promise<void> {
  const { number: noteNumber, decisionNumber } = escalation
  await updateEscalation(tx.db, escalation.id, {
    state: escalationSteps.returnToQueue.to,
    meetingId: null,
    itemId: null,
    outcome: 'postponed',
    voteId: vote.id,
    answeredAt: tx.now,
  })
  const texts = postponedTexts({ noteNumber, decisionNumber })
  await logAnswer(tx, escalation, vote, { outcome: 'postponed', number: null, texts, amendment: {} })
}

async function logAnswer(
  tx: Tx,
  escalation: StoredEscalation,
  vote: VoteRecord,
  given: { outcome: EscalationOutcome; number: string | null; texts: Texts; amendment: Texts },
): Promise<void> {
  await appendToLog(tx, 'escalation.answered', {
    id: escalation.id,
    number: escalation.number,
    decision: escalation.decisionNumber,
    outcome: given.outcome,
    answer: given.number,
    texts: given.texts,
    amendment: given.amendment,
    vote: vote.id,
    by: tx.actorId,
  })
}
