import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import { stateAt } from '../../shared/votes/deadline.ts'
import { isWritten } from '../../shared/votes/isWritten.ts'
import type { Tx } from '../database/transact.ts'
import { countAndClose } from './countAndClose.ts'
import { requireVote } from './requireVote.ts'
import type { VoteKeys } from './voteKeys.ts'

/** Closes an open vote for an officer and counts it. See RULES.md V4, V15, V34, V37, V63. */
export async function closeVote(tx: Tx, actor: Viewer, voteId: string, keys: VoteKeys): Promise<void> {
  const vote = await requireVote(tx.db, actor, 'vote.open', voteId)
  if (stateAt(vote, tx.now) !== 'open') throw refuse('votes.closed')
  if (isWritten(vote)) throw refuse('written.periodRuns')
  await countAndClose(tx, vote, { at: tx.now, by: actor.personId }, keys)
}
