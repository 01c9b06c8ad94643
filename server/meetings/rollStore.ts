import type { Kysely } from 'kysely'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import type { AttendanceStatus, PresenceMode, Recusal, RollLine } from '../../shared/meetings/attendance.ts'
import type { AttendanceChange } from '../../shared/meetings/checkAttendance.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** What has been said about a meeting's seats so far. */
export async function listAttendance(db: Db, meetingId: string): Promise<AttendanceChange[]> {
  const rows = await db.selectFrom('attendance').selectAll().where('meeting_id', '=', meetingId).execute()
  return rows.map((row) => ({
    seatId: row.seat_id,
    status: row.status as AttendanceStatus,
    mode: row.mode as PresenceMode,
    holderSeatId: row.holder_seat_id,
    itemId: row.item_id,
    alternateId: row.alternate_id,
  }))
}

/** Everything that was said of a meeting's seats, in the order it was said. */
export async function listAttendanceHistory(db: Db, meetingId: string): Promise<(AttendanceChange & { at: string })[]> {
  const rows = await db
    .selectFrom('attendance_history')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seatId: row.seat_id,
    status: row.status as AttendanceStatus,
    mode: row.mode as PresenceMode,
    holderSeatId: row.holder_seat_id,
    itemId: row.item_id,
    alternateId: row.alternate_id,
    at: row.at,
  }))
}

/** Stores how a seat attends, in place of what was said before, which the history keeps. */
export async function upsertAttendance(
  db: Db,
  meetingId: string,
  change: AttendanceChange,
  { at, by }: { at: string; by: string | null },
): Promise<void> {
  const said = {
    status: change.status,
    mode: change.mode,
    holder_seat_id: change.holderSeatId,
    item_id: change.itemId,
    alternate_id: change.alternateId ?? null,
    at,
  }
  await db
    .insertInto('attendance_history')
    .values({ meeting_id: meetingId, seat_id: change.seatId, ...said, said_by: by })
    .execute()
  await db
    .insertInto('attendance')
    .values({ meeting_id: meetingId, seat_id: change.seatId, ...said })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'seat_id']).doUpdateSet(said))
    .execute()
}

/** A meeting's roll as it stood at the close, with the rules it met under. */
export interface ClosedRoll {
  roll: RollLine[]
  rules: RulesSheet
}

/** Keeps the roll of a meeting that closes: seats and rules may change afterwards, what was does not. */
export async function insertClosedRoll(db: Db, meetingId: string, { roll, rules }: ClosedRoll): Promise<void> {
  await db
    .insertInto('closed_rolls')
    .values({ meeting_id: meetingId, roll: JSON.stringify(roll), rules: JSON.stringify(rules) })
    .execute()
}

/** The roll kept at the close; undefined for a meeting that has not closed. */
export async function findClosedRoll(db: Db, meetingId: string): Promise<ClosedRoll | undefined> {
  const row = await db.selectFrom('closed_rolls').selectAll().where('meeting_id', '=', meetingId).executeTakeFirst()
  return row && { roll: JSON.parse(row.roll) as RollLine[], rules: JSON.parse(row.rules) as RulesSheet }
}

/** The recusals declared in a meeting, oldest first. */
export async function listRecusals(db: Db, meetingId: string): Promise<Recusal[]> {
  const rows = await db
    .selectFrom('recusals')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .orderBy('seat_id')
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, seatId: row.seat_id, reason: row.reason }))
}

/** Stores a recusal; declaring it again replaces the reason. */
export async function upsertRecusal(db: Db, meetingId: string, recusal: Recusal, at: string): Promise<void> {
  await db
    .insertInto('recusals')
    .values({
      meeting_id: meetingId,
      item_id: recusal.itemId,
      seat_id: recusal.seatId,
      reason: recusal.reason,
      at,
    })
    .onConflict((conflict) =>
      conflict.columns(['meeting_id', 'item_id', 'seat_id']).doUpdateSet({ reason: recusal.reason, at }),
    )
    .execute()
}

/** Takes a recusal back. */
export async function deleteRecusal(db: Db, meetingId: string, itemId: string, seatId: string): Promise<void> {
  await db
    .deleteFrom('recusals')
    .where('meeting_id', '=', meetingId)
    .where('item_id', '=', itemId)
    .where('seat_id', '=', seatId)
    .execute()
}

/** The items whose recusals can no longer change. */
export async function listLockedItems(db: Db, meetingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('locked_rolls')
    .select('item_id')
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .execute()
  return rows.map((row) => row.item_id)
}

/** Locks an item's roll; locking it again changes nothing. */
export async function insertLock(db: Db, meetingId: string, itemId: string, at: string): Promise<void> {
  await db
    .insertInto('locked_rolls')
    .values({ meeting_id: meetingId, item_id: itemId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Unlocks an item's roll. */
export async function deleteLock(db: Db, meetingId: string, itemId: string): Promise<void> {
  await db.deleteFrom('locked_rolls').where('meeting_id', '=', meetingId).where('item_id', '=', itemId).execute()
}
