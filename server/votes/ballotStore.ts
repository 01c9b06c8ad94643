// walk:ballot 5 — the store: one row for each mandate, so that a second ballot replaces the first.
import type { Kysely } from 'kysely'
import type { Mandate } from '../../shared/meetings/mandates.ts'
import { readBallot, writeBallot } from '../../shared/votes/ballot.ts'
import type { Ballot } from '../../shared/votes/vote.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Made once: a collator for each comparison costs more than all the rest of a roll of five hundred. */
const byName = new Intl.Collator('en', { numeric: true })

/** What one mandate has cast. */
export interface OpenBallot {
  seatId: string
  choice: Ballot
  at: string
}

/** Freezes who may cast what in a vote. */
export async function insertRoll(db: Db, voteId: string, mandates: readonly Mandate[]): Promise<void> {
  const rows = mandates.map(({ seatId, organisation, voterSeatId, alternate }) => ({
    vote_id: voteId,
    seat_id: seatId,
    organisation,
    voter_seat_id: voterSeatId,
    alternate_id: alternate?.id ?? null,
    alternate_name: alternate?.name ?? null,
  }))
  await db.insertInto('vote_roll').values(rows).execute()
}

/** The frozen roll of a vote, by organisation. */
export async function listRoll(db: Db, voteId: string): Promise<Mandate[]> {
  const rows = await db.selectFrom('vote_roll').selectAll().where('vote_id', '=', voteId).execute()
  return rows.map(toMandate).toSorted((a, b) => byName.compare(a.organisation, b.organisation))
}

function toMandate(row: Tables['vote_roll']): Mandate {
  const { alternate_id: id, alternate_name: name } = row
  const alternate = id === null ? null : { id, name: name ?? '' }
  return { seatId: row.seat_id, organisation: row.organisation, voterSeatId: row.voter_seat_id, alternate }
}

/** A mandate on the roll of a vote. */
export async function findMandate(db: Db, voteId: string, seatId: string): Promise<Mandate | undefined> {
  const row = await db
    .selectFrom('vote_roll')
    .selectAll()
    .where('vote_id', '=', voteId)
    .where('seat_id', '=', seatId)
    .executeTakeFirst()
  return row && toMandate(row)
}

/** Stores a ballot in place of the one its mandate cast before. */
export async function upsertBallot(
  db: Db,
  ballot: { voteId: string; seatId: string; choice: Ballot; castBy: string; castAt: string },
): Promise<void> {
  const cast = { choice: writeBallot(ballot.choice), cast_by: ballot.castBy, cast_at: ballot.castAt }
  await db
    .insertInto('ballots')
    .values({ vote_id: ballot.voteId, seat_id: ballot.seatId, ...cast })
    .onConflict((conflict) => conflict.columns(['vote_id', 'seat_id']).doUpdateSet(cast))
    .execute()
}

/** What one mandate has cast in an open vote; for its own voter, and to know whether it has. */
export async function findBallot(db: Db, voteId: string, seatId: string): Promise<OpenBallot | undefined> {
  const row = await db
    .selectFrom('ballots')
    .selectAll()
    .where('vote_id', '=', voteId)
    .where('seat_id', '=', seatId)
    .executeTakeFirst()
  return row && toBallot(row)
}

/** All ballots of a vote. Nothing of it may be shown to anybody but their own voter before the close. */
export async function listBallots(db: Db, voteId: string): Promise<OpenBallot[]> {
  const rows = await db.selectFrom('ballots').selectAll().where('vote_id', '=', voteId).orderBy('seat_id').execute()
  return rows.map(toBallot)
}

function toBallot(row: Tables['ballots']): OpenBallot {
  return { seatId: row.seat_id, choice: readBallot(row.choice), at: row.cast_at }
}
