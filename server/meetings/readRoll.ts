import type { Kysely } from 'kysely'
import type { Alternate } from '../../shared/groups/group.ts'
import type { RollLine } from '../../shared/meetings/attendance.ts'
import { presencesOf } from '../../shared/meetings/presences.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Tables } from '../database/tables.ts'
import { listAlternates } from '../groups/alternateStore.ts'
import { listSeats } from '../groups/store.ts'
import { listAttendance, listAttendanceHistory } from './rollStore.ts'

/** A meeting's roll: every seat of the group on the day of the meeting, officers first, and how it attends. */
export async function readRoll(db: Kysely<Tables>, meeting: Meeting): Promise<RollLine[]> {
  // The day is the meeting's own, so that an old roll does not change when seats do.
  const day = meeting.openedAt ?? meeting.startsAt
  const today = day.slice(0, 10)
  const said = new Map((await listAttendance(db, meeting.id)).map((line) => [line.seatId, line]))
  const history = await listAttendanceHistory(db, meeting.id)
  const seats = await listSeats(db, meeting.groupId, day)
  const named = await listAlternates(db, meeting.groupId)
  const inForce = named.filter(({ from, to }) => from <= today && (to === null || to >= today))
  const alternateOf = (id: string | null | undefined): Alternate | null => {
    const found = named.find((one) => one.id === id)
    return found ? { id: found.id, name: found.name } : null
  }
  return seats
    .filter((seat) => seat.from <= today)
    .map((seat) => {
      const line = said.get(seat.id)
      return {
        seatId: seat.id,
        organisation: seat.organisation,
        role: seat.role,
        voting: seat.voting,
        personName: seat.personName,
        alternates: inForce.filter(({ seatId }) => seatId === seat.id).map(({ id, name }) => ({ id, name })),
        alternate: alternateOf(line?.alternateId),
        status: line?.status ?? 'absent',
        recorded: line !== undefined,
        mode: line?.mode ?? 'room',
        holderSeatId: line?.holderSeatId ?? null,
        proxyItemId: line?.itemId ?? null,
        presences: presencesOf(
          history
            .filter(({ seatId }) => seatId === seat.id)
            .map(({ alternateId, ...said }) => ({ ...said, alternate: alternateOf(alternateId)?.name ?? null })),
        ),
      }
    })
}
