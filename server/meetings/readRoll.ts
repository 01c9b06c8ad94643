import type { Kysely } from 'kysely'
import type { RollLine } from '../../shared/meetings/attendance.ts'
import { presencesOf } from '../../shared/meetings/presences.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Tables } from '../database/tables.ts'
import { listSeats } from '../groups/store.ts'
import { listAttendance, listAttendanceHistory } from './rollStore.ts'

/** A meeting's roll: every seat of the group on the day of the meeting, officers first, and how it attends. */
export async function readRoll(db: Kysely<Tables>, meeting: Meeting): Promise<RollLine[]> {
  // The day is the meeting's own, so that an old roll does not change when seats do.
  const day = meeting.openedAt ?? meeting.startsAt
  const said = new Map((await listAttendance(db, meeting.id)).map((line) => [line.seatId, line]))
  const history = await listAttendanceHistory(db, meeting.id)
  const seats = await listSeats(db, meeting.groupId, day)
  return seats
    .filter((seat) => seat.from <= day.slice(0, 10))
    .map((seat) => {
      const line = said.get(seat.id)
      return {
        seatId: seat.id,
        organisation: seat.organisation,
        role: seat.role,
        voting: seat.voting,
        personName: seat.personName,
        status: line?.status ?? 'absent',
        recorded: line !== undefined,
        mode: line?.mode ?? 'room',
        holderSeatId: line?.holderSeatId ?? null,
        proxyItemId: line?.itemId ?? null,
        presences: presencesOf(history.filter(({ seatId }) => seatId === seat.id)),
      }
    })
}
