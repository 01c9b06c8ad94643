import type { Kysely } from 'kysely'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { listRoll } from './ballotStore.ts'
import { listDissents } from './dissentStore.ts'
import { frozenOf } from './frozen.ts'
import { readPublished } from './publishedBallots.ts'
import type { VoteRecord } from './store.ts'
import { findWritten } from './writtenStore.ts'

/** Names the form of the file; the verifier knows no other. */
const FORMAT = 'releve-vote-1'

/** A counted vote as a file: what was fixed at the opening, who took no part since, the papers, the chair's casting vote if there was one, the result and the hashes of the first two. Refuses before the count. */
export async function exportVote(db: Kysely<Tables>, vote: VoteRecord) {
  if (vote.outcome === null) throw refuse('votes.notCounted')
  const written = await findWritten(db, vote.id)
  return {
    format: FORMAT,
    id: vote.id,
    openedAt: vote.openedAt,
    closedAt: vote.closedAt,
    frozen: frozenOf({ ...vote, written }, await listRoll(db, vote.id)),
    frozenHash: vote.frozenHash,
    // Said after the opening, so not among what it fixed.
    ...(written && written.recusals.length > 0 && { recusals: written.recusals }),
    ballots: await readPublished(db, vote),
    ballotsHash: vote.ballotsHash,
    outcome: vote.outcome,
    ...(vote.casting && { casting: { seatId: vote.casting.seatId, choice: vote.casting.choice, at: vote.casting.at } }),
    tally: vote.tally,
    result: vote.result,
    dissents: await listDissents(db, vote.id),
  }
}
