import type { Kysely } from 'kysely'
import type { VoteState } from '../../shared/votes/vote.ts'
import type { Tables } from '../database/tables.ts'
import { toVote, type VoteRecord } from './store.ts'

type Db = Kysely<Tables>

/** Every open vote, of whatever group. */
export async function listOpenVotes(db: Db): Promise<VoteRecord[]> {
  const rows = await db.selectFrom('votes').selectAll().where('state', '=', 'open').orderBy('opened_at').execute()
  return rows.map(toVote)
}

/** The open votes in which one of these seats or alternates casts a ballot; where a seat has recused itself it casts none. */
export async function listOpenVotesOf(db: Db, seatIds: string[]): Promise<VoteRecord[]> {
  const rows = await db
    .selectFrom('votes')
    .selectAll()
    .where('state', '=', 'open')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('vote_roll')
        .select('vote_roll.vote_id')
        .leftJoin('written_recusals', (join) =>
          join
            .onRef('written_recusals.vote_id', '=', 'vote_roll.vote_id')
            .onRef('written_recusals.seat_id', '=', 'vote_roll.seat_id'),
        )
        .where((roll) => roll(roll.fn.coalesce('alternate_id', 'voter_seat_id'), 'in', seatIds))
        .where('written_recusals.seat_id', 'is', null),
    )
    .orderBy('opened_at')
    .execute()
  return rows.map(toVote)
}

/** Votes whose deadline has passed and that nobody has counted yet. */
export async function listDueVotes(db: Db, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('votes')
    .select('id')
    .where('state', '=', 'open')
    .where('deadline', '<=', now)
    .execute()
  return rows.map((row) => row.id)
}

/** Secret votes whose key is to be there: open ones, and those whose end has still to be finished. */
export async function listKeyedVotes(db: Db): Promise<{ id: string; state: VoteState; closedBy: string | null }[]> {
  const rows = await db
    .selectFrom('votes')
    .select(['id', 'state', 'closed_by'])
    .where('key_state', '=', 'kept')
    .execute()
  return rows.map((row) => ({ id: row.id, state: row.state as VoteState, closedBy: row.closed_by }))
}
