import type { Viewer } from '../../shared/groups/rights.ts'
import { Refused } from '../../shared/refusal.ts'
import { stateAt } from '../../shared/votes/deadline.ts'
import { checkDiscussion } from '../../shared/votes/written.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { endWithoutResult } from './annulVote.ts'
import { listRoll } from './ballotStore.ts'
import { listWrittenRecusals } from './recusalStore.ts'
import { requireVote } from './requireVote.ts'
import { updateStopped } from './writtenStore.ts'

/** Stops a written procedure because a member wants to discuss it: nothing is counted, and the next meeting has the item. See RULES.md V66, V67, V89. */
export async function requestDiscussion(
  tx: Tx,
  actor: Viewer,
  { voteId, reason }: { voteId: string; reason: string },
): Promise<void> {
  const vote = await requireVote(tx.db, actor, 'group.read', voteId)
  const roll = await listRoll(tx.db, voteId)
  const held = roll.filter(({ seatId }) => actor.seats.some((seat) => seat.seatId === seatId && seat.voting))
  const recused = new Set((await listWrittenRecusals(tx.db, voteId)).map(({ seatId }) => seatId))
  const own = held.find(({ seatId }) => !recused.has(seatId))
  const standing = own ? 'onRoll' : held.length > 0 ? 'recused' : 'offRoll'
  const refusal = checkDiscussion({ ...vote, state: stateAt(vote, tx.now) }, standing)
  if (refusal || !own) throw new Refused(refusal ?? { code: 'votes.notOnRoll' })

  await updateStopped(tx.db, voteId, { ...own, at: tx.now, reason })
  await endWithoutResult(tx, vote, { by: actor.personId, reason: null })
  append(tx, { kind: 'votes.discussionRequested', groupId: vote.groupId, voteId })
}
