import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { unlockRoll } from '../meetings/lockRoll.ts'
import { requireVote } from './requireVote.ts'
import { emptyBoxes } from './sealedStore.ts'
import { updateVoteEnding } from './endingStore.ts'
import { listOpenVotes, listVotes, type VoteRecord } from './store.ts'

/** Annuls an open vote with a reason: it has no result and says nothing about choices. See RULES.md V16, V18. */
export async function annulVote(
  tx: Tx,
  actor: Viewer,
  { voteId, reason }: { voteId: string; reason: string },
): Promise<void> {
  const vote = await requireVote(tx.db, actor, 'vote.open', voteId)
  if (vote.state !== 'open') throw refuse('votes.closed')

  await endWithoutResult(tx, vote, { by: actor.personId, reason })
}

/** Annuls every open vote, as the server, without a reason in anybody's words; returns how many there were. */
export async function annulOpenVotes(tx: Tx): Promise<number> {
  const open = await listOpenVotes(tx.db)
  for (const vote of open) await endWithoutResult(tx, vote, { by: null, reason: null })
  return open.length
}

/** Ends an open vote that will never be counted, and forgets what was in its boxes. */
export async function endWithoutResult(
  tx: Tx,
  vote: VoteRecord,
  { by, reason }: { by: string | null; reason: string | null },
): Promise<void> {
  await updateVoteEnding(tx.db, vote.id, { state: 'annulled', at: tx.now, by, reason })
  await emptyBoxes(tx.db, vote.id)
  const { id: voteId, groupId, meetingId, itemId } = vote
  if (meetingId !== null && itemId !== null) {
    const votes = await listVotes(tx.db, meetingId)
    const counts = votes.some((other) => other.itemId === itemId && other.state !== 'annulled')
    if (!counts) await unlockRoll(tx, { meetingId, itemId })
  }
  append(tx, { kind: 'votes.voteAnnulled', groupId, meetingId, voteId })
}
