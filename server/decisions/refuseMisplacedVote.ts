import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { findVote } from '../votes/store.ts'
import { findEscalation } from './escalationStore.ts'

/** Forbids opening a vote on a note elsewhere than on the item it stands on and waits at. See RULES.md E8. */
export async function refuseMisplacedVote(tx: Tx, { voteId }: { voteId: string }): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  if (!vote || vote.escalationId === null) return
  const escalation = await findEscalation(tx.db, vote.escalationId)
  if (!escalation || escalation.toGroupId !== vote.groupId) throw refuse('notFound')
  const isThere = escalation.meetingId === vote.meetingId && escalation.itemId === vote.itemId
  if (!isThere || escalation.state !== 'onAgenda') throw refuse('escalations.wrongState', { field: 'escalationId' })
}
