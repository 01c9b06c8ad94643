import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { unlockRoll } from '../meetings/lockRoll.ts'
import { requireVote } from './requireVote.ts'
import { listVotes, updateVoteEnding } from './store.ts'

/** Annuls an open vote with a reason: it has no result and says nothing about choices. See RULES.md V16, V18. */
export async function annulVote(
  tx: Tx,
  actor: Viewer,
  { voteId, reason }: { voteId: string; reason: string },
): Promise<void> {
  const vote = await requireVote(tx.db, actor, 'vote.open', voteId)
  if (vote.state !== 'open') throw refuse('votes.closed')

  await updateVoteEnding(tx.db, voteId, { state: 'annulled', at: tx.now, reason })
  const votes = await listVotes(tx.db, vote.meetingId)
  const counts = votes.some((other) => other.itemId === vote.itemId && other.state !== 'annulled')
  if (!counts) await unlockRoll(tx, vote)
  append(tx, { kind: 'votes.voteAnnulled', groupId: vote.groupId, meetingId: vote.meetingId, voteId })
}
