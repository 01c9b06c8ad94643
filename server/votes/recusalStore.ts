import type { Kysely } from 'kysely'
import type { WrittenRecusal } from '../../shared/votes/written.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Who takes no part in a vote in writing, in the order they said so. */
export async function listWrittenRecusals(db: Db, voteId: string): Promise<WrittenRecusal[]> {
  const rows = await db
    .selectFrom('written_recusals')
    .innerJoin('vote_roll', (join) =>
      join
        .onRef('vote_roll.vote_id', '=', 'written_recusals.vote_id')
        .onRef('vote_roll.seat_id', '=', 'written_recusals.seat_id'),
    )
    .selectAll('written_recusals')
    .select('vote_roll.organisation')
    .where('written_recusals.vote_id', '=', voteId)
    .orderBy('declared_at')
    .orderBy('written_recusals.seat_id')
    .execute()
  return rows.map((row) => ({
    seatId: row.seat_id,
    organisation: row.organisation,
    reason: row.reason,
    at: row.declared_at,
  }))
}

/** Whether a seat takes no part in a vote in writing. */
export async function isRecused(db: Db, voteId: string, seatId: string): Promise<boolean> {
  return (await listWrittenRecusals(db, voteId)).some((recusal) => recusal.seatId === seatId)
}

/** Records a recusal; a second one of the same seat violates the primary key. */
export async function insertWrittenRecusal(
  db: Db,
  recusal: { voteId: string; seatId: string; reason: string; by: string; at: string },
): Promise<void> {
  await db
    .insertInto('written_recusals')
    .values({
      vote_id: recusal.voteId,
      seat_id: recusal.seatId,
      reason: recusal.reason,
      declared_by: recusal.by,
      declared_at: recusal.at,
    })
    .execute()
}
