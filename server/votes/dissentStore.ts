import type { Kysely } from 'kysely'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Dissent } from '../../shared/votes/dissent.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** The dissents annexed to a vote, as they came. */
export async function listDissents(db: Db, voteId: string): Promise<Dissent[]> {
  const rows = await db
    .selectFrom('dissents')
    .innerJoin('vote_roll', (join) =>
      join.onRef('vote_roll.vote_id', '=', 'dissents.vote_id').onRef('vote_roll.seat_id', '=', 'dissents.seat_id'),
    )
    .selectAll('dissents')
    .select('vote_roll.organisation')
    .where('dissents.vote_id', '=', voteId)
    .orderBy('dissents.annexed_at')
    .orderBy('dissents.seat_id')
    .execute()
  return rows.map((row) => ({
    seatId: row.seat_id,
    organisation: row.organisation,
    language: row.language as Locale,
    text: row.text,
    at: row.annexed_at,
  }))
}

/** Annexes a dissent; a second one of the same mandate violates the primary key. */
export async function insertDissent(
  db: Db,
  dissent: { voteId: string; seatId: string; language: Locale; text: string; by: string; at: string },
): Promise<void> {
  await db
    .insertInto('dissents')
    .values({
      vote_id: dissent.voteId,
      seat_id: dissent.seatId,
      language: dissent.language,
      text: dissent.text,
      annexed_by: dissent.by,
      annexed_at: dissent.at,
    })
    .execute()
}
