import { refuse } from '../../shared/refusal.ts'
import { isWritten } from '../../shared/votes/isWritten.ts'
import type { Tx } from '../database/transact.ts'
import { findVote, type VoteRecord } from '../votes/store.ts'
import { findEscalation, type StoredEscalation } from './escalationStore.ts'

/** Forbids a vote on a note elsewhere than on the item it stands on and waits at, or in the writing it was put in. See RULES.md E8. */
export async function refuseMisplacedVote(tx: Tx, { voteId }: { voteId: string }): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  if (!vote || vote.escalationId === null) return
  const escalation = await findEscalation(tx.db, vote.escalationId)
  if (!escalation || escalation.toGroupId !== vote.groupId) throw refuse('notFound')
  if (!waitsFor(escalation, vote)) throw refuse('escalations.wrongState', { field: 'escalationId' })
}

function waitsFor({ state, voteId, meetingId, itemId }: StoredEscalation, vote: VoteRecord): boolean {
  if (isWritten(vote)) return state === 'inWriting' && voteId === vote.id
  return state === 'onAgenda' && meetingId === vote.meetingId && itemId === vote.itemId
}
