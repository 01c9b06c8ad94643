import { checkEscalationStep, escalationSteps } from '../../shared/decisions/transitions.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import { isWritten } from '../../shared/votes/isWritten.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findVote } from '../votes/store.ts'
import { findEscalation, updateEscalation } from './escalationStore.ts'

/** In the transaction that opens a vote in writing on a note: takes the note out of the queue for it, or forbids the opening. See votes RULES.md V86. */
export async function takeIntoWriting(tx: Tx, { voteId }: { voteId: string }): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  if (!vote || !isWritten(vote) || vote.escalationId === null) return
  const escalation = await findEscalation(tx.db, vote.escalationId)
  if (!escalation || escalation.toGroupId !== vote.groupId) throw refuse('notFound')
  const refusal = checkEscalationStep(escalation.state, 'putInWriting')
  if (refusal) throw new Refused({ ...refusal, field: 'escalationId' })

  const { id: escalationId, decisionId, fromGroupId, toGroupId } = escalation
  await updateEscalation(tx.db, escalationId, { state: escalationSteps.putInWriting.to, voteId })
  append(tx, { kind: 'decisions.escalationPutInWriting', groupId: toGroupId, escalationId, voteId })
  append(tx, { kind: 'decisions.escalationMoved', groupId: fromGroupId, decisionId, escalationId })
}

/**
 * In the transaction that gives a stopped vote in writing its item: the note it was on stands there now, to be answered
 * in session; one that has gone another way since goes on with that. See votes RULES.md V88.
 */
export async function scheduleStopped(
  tx: Tx,
  { voteId, meetingId, itemId }: { voteId: string; meetingId: string; itemId: string },
): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  if (vote?.state !== 'annulled' || vote.escalationId === null) return
  const escalation = await findEscalation(tx.db, vote.escalationId)
  if (escalation?.state !== 'submitted') return
  const { id: escalationId, decisionId, fromGroupId, toGroupId } = escalation
  await updateEscalation(tx.db, escalationId, { state: escalationSteps.schedule.to, meetingId, itemId })
  append(tx, { kind: 'decisions.escalationScheduled', groupId: toGroupId, meetingId, itemId, escalationId })
  append(tx, { kind: 'decisions.escalationMoved', groupId: fromGroupId, decisionId, escalationId })
}
