// walk:ballot 3 — one transaction: ask the rule, store the ballot, journal it.
import type { Viewer } from '../../shared/groups/rights.ts'
import { Refused } from '../../shared/refusal.ts'
import { checkBallot } from '../../shared/votes/ballot.ts'
import type { Choice } from '../../shared/votes/vote.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findMandate, upsertBallot } from './ballotStore.ts'
import { requireVote } from './requireVote.ts'

export interface CastBallot {
  voteId: string
  /** The mandate: the actor's own seat, or one that gave theirs a proxy. */
  seatId: string
  /** As the request says it; the rule decides whether it is a choice. */
  choice: string
}

/** Casts the ballot of one mandate the actor votes for, or refuses with the reason; the last one counts. See RULES.md V4–V6. */
export async function castBallot(
  tx: Tx,
  actor: Viewer,
  { voteId, seatId, choice }: CastBallot,
): Promise<{ recordedAt: string }> {
  const vote = await requireVote(tx.db, actor, 'group.read', voteId)
  const mandate = await findMandate(tx.db, voteId, seatId)
  const own = actor.seats.some((seat) => seat.seatId === mandate?.voterSeatId && seat.voting)
  const refusal = checkBallot(vote, own ? mandate : undefined, choice)
  if (refusal) throw new Refused(refusal)

  const ballot = { voteId, seatId, choice: choice as Choice, castBy: actor.personId, castAt: tx.now }
  await upsertBallot(tx.db, ballot)
  // Never the choice, nor whose ballot: the journal goes to every open screen (V12).
  append(tx, { kind: 'votes.ballotCast', groupId: vote.groupId, meetingId: vote.meetingId, voteId })
  return { recordedAt: tx.now }
}
