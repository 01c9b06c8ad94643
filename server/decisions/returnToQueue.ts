import { escalationSteps } from '../../shared/decisions/transitions.ts'
import { findVote } from '../votes/store.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findEscalation, listOnAgenda, updateEscalation, type StoredEscalation } from './escalationStore.ts'

/** When the committee closes a meeting: what it did not answer waits in its queue again. See RULES.md E1. */
export async function returnUnanswered(tx: Tx, { meetingId }: { meetingId: string }): Promise<void> {
  for (const escalation of await listOnAgenda(tx.db, meetingId)) await returnToQueue(tx, escalation)
}

/** When a vote in writing on a note has ended without an answer, whatever the reason: the note waits in the queue again. See votes RULES.md V88. */
export async function returnFromWriting(tx: Tx, { voteId }: { voteId: string }): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  const escalation = vote?.escalationId ? await findEscalation(tx.db, vote.escalationId) : undefined
  if (escalation?.state === 'inWriting' && escalation.voteId === voteId) await returnToQueue(tx, escalation)
}

/** Lets a note that was on an agenda or in writing wait again; both sides hear of it. */
async function returnToQueue(tx: Tx, escalation: StoredEscalation): Promise<void> {
  const { id: escalationId, decisionId, fromGroupId, toGroupId, meetingId } = escalation
  await updateEscalation(tx.db, escalationId, {
    state: escalationSteps.returnToQueue.to,
    meetingId: null,
    itemId: null,
    voteId: null,
  })
  append(tx, { kind: 'decisions.escalationReturned', groupId: toGroupId, meetingId, escalationId })
  append(tx, { kind: 'decisions.escalationMoved', groupId: fromGroupId, decisionId, escalationId })
}
