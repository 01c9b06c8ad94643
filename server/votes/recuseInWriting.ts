import type { Viewer } from '../../shared/groups/rights.ts'
import { isCastBy } from '../../shared/meetings/mandates.ts'
import { Refused } from '../../shared/refusal.ts'
import { stateAt } from '../../shared/votes/deadline.ts'
import { checkRecusal } from '../../shared/votes/written.ts'
import type { Tx } from '../database/transact.ts'
import { listSeats } from '../groups/store.ts'
import { append } from '../journal/append.ts'
import { listRoll } from './ballotStore.ts'
import { findCastPaper } from './castPapers.ts'
import { insertWrittenRecusal, listWrittenRecusals } from './recusalStore.ts'
import { requireVote } from './requireVote.ts'
import type { VoteRecord } from './store.ts'

export interface RecuseInWriting {
  voteId: string
  /** The actor's own seat on the roll. */
  seatId: string
  reason: string
}

/** Takes a seat of the actor's out of a vote in writing before it has answered, with the reason and for good. See RULES.md V89. */
export async function recuseInWriting(
  tx: Tx,
  actor: Viewer,
  { voteId, seatId, reason }: RecuseInWriting,
): Promise<void> {
  const vote = await requireVote(tx.db, actor, 'group.read', voteId)
  const roll = await listRoll(tx.db, voteId)
  const recused = new Set((await listWrittenRecusals(tx.db, voteId)).map((recusal) => recusal.seatId))
  const mandate = roll.find((one) => one.seatId === seatId)
  const own =
    mandate !== undefined &&
    isCastBy(
      mandate,
      actor.seats.filter((seat) => seat.voting),
    )
  const recorded = (await findCastPaper(tx.db, vote, seatId)) ?? null
  const held = await listHeld(tx, vote)
  const refusal = checkRecusal({ ...vote, state: stateAt(vote, tx.now) }, own ? { recorded } : undefined, {
    isRecused: recused.has(seatId),
    mandates: roll.filter((one) => held.has(one.seatId) && !recused.has(one.seatId)).length,
  })
  if (refusal) throw new Refused(refusal)

  await insertWrittenRecusal(tx.db, { voteId, seatId, reason, by: actor.personId, at: tx.now })
  append(tx, { kind: 'votes.recusalDeclared', groupId: vote.groupId, voteId })
}

/** The seats somebody holds now: a vacant one hides nobody's ballot. */
async function listHeld(tx: Tx, { groupId }: VoteRecord): Promise<Set<string>> {
  const seats = await listSeats(tx.db, groupId, tx.now)
  return new Set(seats.flatMap(({ id, personId }) => (personId === null ? [] : [id])))
}
