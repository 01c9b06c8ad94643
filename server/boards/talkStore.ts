import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Where somebody stands in a round of talk. */
export type TurnState = 'waiting' | 'speaking' | 'spoken' | 'passed'

/** A place in a round of talk. */
export interface Turn {
  seatId: string
  state: TurnState
  /** When they got the floor. */
  beganAt: string | null
}

/** A round of talk that has not ended. */
export interface TalkRecord {
  boardId: string
  round: number
  seconds: number
}

/** The round of talk going on at a board. */
export async function findTalk(db: Db, boardId: string): Promise<TalkRecord | undefined> {
  return db
    .selectFrom('board_talks')
    .select(['board_id as boardId', 'round', 'seconds'])
    .where('board_id', '=', boardId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** Begins the next round of talk with its line. */
export async function insertTalk(db: Db, boardId: string, seconds: number, line: readonly string[]): Promise<void> {
  const last = await db
    .selectFrom('board_talks')
    .select((eb) => eb.fn.max('round').as('round'))
    .where('board_id', '=', boardId)
    .executeTakeFirst()
  const round = (last?.round ?? 0) + 1
  await db.insertInto('board_talks').values({ board_id: boardId, round, seconds, ended_at: null }).execute()
  for (const [place, seatId] of line.entries())
    await db
      .insertInto('board_turns')
      .values({ board_id: boardId, round, seat_id: seatId, place, state: 'waiting', began_at: null })
      .execute()
}

/** Ends a round of talk. */
export async function endTalkRow(db: Db, { boardId, round }: TalkRecord, at: string): Promise<void> {
  await db
    .updateTable('board_talks')
    .set({ ended_at: at })
    .where('board_id', '=', boardId)
    .where('round', '=', round)
    .execute()
}

/** Everybody in a round of talk, in the order of the line. */
export async function listTurns(db: Db, { boardId, round }: TalkRecord): Promise<Turn[]> {
  const rows = await db
    .selectFrom('board_turns')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('round', '=', round)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ seatId: row.seat_id, state: row.state as TurnState, beganAt: row.began_at }))
}

/** How often each seat has had the floor on a board, in every round so far. */
export async function countHeard(db: Db, boardId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('board_turns')
    .select(['seat_id', (eb) => eb.fn.countAll<number>().as('times')])
    .where('board_id', '=', boardId)
    .where('state', 'in', ['spoken', 'speaking'])
    .groupBy('seat_id')
    .execute()
  return new Map(rows.map((row) => [row.seat_id, row.times]))
}

/** Says where somebody stands now. */
export async function updateTurn(
  db: Db,
  { boardId, round }: TalkRecord,
  seatId: string,
  { state, beganAt }: Pick<Turn, 'state' | 'beganAt'>,
): Promise<void> {
  await db
    .updateTable('board_turns')
    .set({ state, began_at: beganAt })
    .where('board_id', '=', boardId)
    .where('round', '=', round)
    .where('seat_id', '=', seatId)
    .execute()
}

/** Puts who waits in this order, behind everybody else; who was not in the round waits from now on. */
export async function replaceLine(db: Db, { boardId, round }: TalkRecord, line: readonly string[]): Promise<void> {
  for (const [at, seatId] of line.entries()) {
    const place = at + 1000
    const waiting = { place, state: 'waiting' }
    await db
      .insertInto('board_turns')
      .values({ board_id: boardId, round, seat_id: seatId, began_at: null, ...waiting })
      .onConflict((conflict) => conflict.columns(['board_id', 'round', 'seat_id']).doUpdateSet(waiting))
      .execute()
  }
}
