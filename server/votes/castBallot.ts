// walk:ballot 3 — one transaction: ask the rule, store the ballot, journal it.
import type { Viewer } from '../../shared/groups/rights.ts'
import { isCastBy } from '../../shared/meetings/mandates.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import { checkBallot } from '../../shared/votes/ballot.ts'
import { stateAt } from '../../shared/votes/deadline.ts'
import type { Ballot, Marks } from '../../shared/votes/vote.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findMandate, upsertBallot } from './ballotStore.ts'
import { findCastPaper } from './castPapers.ts'
import { requireVote } from './requireVote.ts'
import { isRecused } from './recusalStore.ts'
import { newTracker, sealBox, type BoxPlace } from './sealedBox.ts'
import { insertSealed } from './sealedStore.ts'
import type { VoteKeys } from './voteKeys.ts'

export interface CastBallot {
  voteId: string
  /** The mandate: the actor's own seat, or one that gave theirs a proxy. */
  seatId: string
  /** As the request says it; the rule decides whether it is a ballot of this vote. */
  choice: string | Marks
}

/**
 * Casts the ballot of one mandate the actor votes for, or refuses with the reason. In an open vote the last one counts,
 * in a secret one the first stands. See RULES.md V4–V6, V23, V33, V89.
 */
export async function castBallot(
  tx: Tx,
  actor: Viewer,
  { voteId, seatId, choice }: CastBallot,
  keys: VoteKeys,
): Promise<{ recordedAt: string; seatId: string }> {
  const vote = await requireVote(tx.db, actor, 'group.read', voteId)
  const mandate = await findMandate(tx.db, voteId, seatId)
  const voting = actor.seats.filter((seat) => seat.voting)
  const own = mandate !== undefined && isCastBy(mandate, voting)
  const recorded = (await findCastPaper(tx.db, vote, seatId)) ?? null
  const refusal = checkBallot({ ...vote, state: stateAt(vote, tx.now) }, own ? { recorded } : undefined, choice)
  if (refusal) throw new Refused(refusal)
  if (await isRecused(tx.db, voteId, seatId)) throw refuse('written.recused')

  const ballot = choice as Ballot
  if (vote.secrecy === 'secret') await sealBallot(tx, keys, { voteId, seatId }, ballot)
  else await upsertBallot(tx.db, { voteId, seatId, choice: ballot, castBy: actor.personId, castAt: tx.now })
  // Never the choice, nor whose ballot: the journal goes to every open screen (V12).
  append(tx, { kind: 'votes.ballotCast', groupId: vote.groupId, meetingId: vote.meetingId, voteId })
  return { recordedAt: tx.now, seatId }
}

async function sealBallot(tx: Tx, keys: VoteKeys, place: BoxPlace, ballot: Ballot): Promise<void> {
  const key = keys.read(place.voteId)
  if (!key) throw new Error(`secret vote ${place.voteId} is open without its key`)
  const box = sealBox(key, place, { tracker: newTracker(), ballot })
  await insertSealed(tx.db, { ...place, box, castAt: tx.now })
}
