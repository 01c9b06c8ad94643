import type { Kysely } from 'kysely'
import type { Dots, Rating } from '../../shared/boards/board.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** One person's paper of dots. */
export interface DotsPaper {
  personId: string
  dots: Dots
}

/** Puts a person's paper in the place of the one before. */
export async function replaceDots(
  db: Db,
  { boardId, round, personId, dots }: DotsPaper & { boardId: string; round: number },
): Promise<void> {
  const text = JSON.stringify(dots)
  await db
    .insertInto('board_dots')
    .values({ board_id: boardId, round, person_id: personId, dots: text })
    .onConflict((conflict) => conflict.columns(['board_id', 'round', 'person_id']).doUpdateSet({ dots: text }))
    .execute()
}

/** Every paper of a round. */
export async function listDots(db: Db, boardId: string, round: number): Promise<DotsPaper[]> {
  const rows = await db
    .selectFrom('board_dots')
    .select(['person_id', 'dots'])
    .where('board_id', '=', boardId)
    .where('round', '=', round)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, dots: JSON.parse(row.dots) as Dots }))
}

/** Puts a person's marks for one target in the place of those before. */
export async function replaceRating(
  db: Db,
  { boardId, personId, targetId, impact, effort }: Rating & { boardId: string; personId: string },
): Promise<void> {
  await db
    .insertInto('board_ratings')
    .values({ board_id: boardId, person_id: personId, target_id: targetId, impact, effort })
    .onConflict((conflict) => conflict.columns(['board_id', 'person_id', 'target_id']).doUpdateSet({ impact, effort }))
    .execute()
}

/** Every mark given on a board. */
export async function listRatings(db: Db, boardId: string): Promise<(Rating & { personId: string })[]> {
  return db
    .selectFrom('board_ratings')
    .select(['person_id as personId', 'target_id as targetId', 'impact', 'effort'])
    .where('board_id', '=', boardId)
    .execute()
}

/** Takes every person's dots and marks off a board: what they came to is in its frozen text. */
export async function deletePapers(db: Db, boardId: string): Promise<void> {
  await db.deleteFrom('board_dots').where('board_id', '=', boardId).execute()
  await db.deleteFrom('board_ratings').where('board_id', '=', boardId).execute()
}
