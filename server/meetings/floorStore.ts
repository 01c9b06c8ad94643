import type { Kysely } from 'kysely'
import type { FloorRequest } from '../../shared/meetings/floor.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Who asked for the floor on an item, first to last. */
export async function listFloorRequests(db: Db, meetingId: string, itemId: string): Promise<FloorRequest[]> {
  const rows = await db
    .selectFrom('floor_requests')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('item_id', '=', itemId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
  return rows.map(toRequest)
}

/** The request with this id, if it was made in the meeting. */
export async function findFloorRequest(db: Db, meetingId: string, id: string): Promise<FloorRequest | undefined> {
  const row = await db
    .selectFrom('floor_requests')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toRequest(row)
}

function toRequest(row: Tables['floor_requests']): FloorRequest {
  return {
    id: row.id,
    itemId: row.item_id,
    seatId: row.seat_id,
    askedAt: row.asked_at,
    givenAt: row.given_at,
    endedAt: row.ended_at,
  }
}

/** Adds a request that waits. */
export async function insertFloorRequest(
  db: Db,
  meetingId: string,
  request: Pick<FloorRequest, 'id' | 'itemId' | 'seatId' | 'askedAt'>,
): Promise<void> {
  await db
    .insertInto('floor_requests')
    .values({
      id: request.id,
      meeting_id: meetingId,
      item_id: request.itemId,
      seat_id: request.seatId,
      asked_at: request.askedAt,
    })
    .execute()
}

/** Gives the floor to who waits. */
export async function updateFloorGiven(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('floor_requests').set({ given_at: at }).where('id', '=', id).execute()
}

/** Ends a request: it has spoken, or was taken back. */
export async function updateFloorEnded(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('floor_requests').set({ ended_at: at }).where('id', '=', id).execute()
}

/** Ends whoever speaks in a meeting. */
export async function endSpeaking(db: Db, meetingId: string, at: string): Promise<void> {
  await db
    .updateTable('floor_requests')
    .set({ ended_at: at })
    .where('meeting_id', '=', meetingId)
    .where('given_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends the time of the item a meeting is at; nothing when it is at none. */
export async function endItemTurn(db: Db, meetingId: string, at: string): Promise<void> {
  await db
    .updateTable('item_turns')
    .set({ to_at: at })
    .where('meeting_id', '=', meetingId)
    .where('to_at', 'is', null)
    .execute()
}

/** Starts the time of an item. */
export async function insertItemTurn(db: Db, meetingId: string, itemId: string, at: string): Promise<void> {
  await db.insertInto('item_turns').values({ meeting_id: meetingId, item_id: itemId, from_at: at }).execute()
}

/** Every time an item was taken up, first to last; the last has no end while it lasts. */
export async function listItemTurns(
  db: Db,
  meetingId: string,
  itemId: string,
): Promise<{ from: string; to: string | null }[]> {
  const rows = await db
    .selectFrom('item_turns')
    .select(['from_at', 'to_at'])
    .where('meeting_id', '=', meetingId)
    .where('item_id', '=', itemId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ from: row.from_at, to: row.to_at }))
}
