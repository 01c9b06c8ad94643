import type { GroupKind, SeatRole } from '../../shared/groups/group.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Ground } from '../ground.ts'

interface SeatRow {
  id: string
  alternate_for: string | null
  group_id: string
  role: string
  voting: number
  kind: string
  reports_to: string | null
}

/** The same as `loadViewer`, synchronously: for sockets, whose rights are asked again with every message. */
export function createViewerReader({ sqlite, clock }: Ground): (personId: string) => Viewer | undefined {
  const findPerson = sqlite.prepare<[string], { administrator: number }>(
    'select administrator from people where id = ?',
  )
  const findSeats = sqlite.prepare<[string, string, string], SeatRow>(
    `select seats.id, null as alternate_for, seats.group_id, seats.role, seats.voting, groups.kind, groups.reports_to
     from seats join groups on groups.id = seats.group_id
     where seats.person_id = ? and seats.from_date <= ? and (seats.to_date is null or seats.to_date >= ?)`,
  )
  // Whoever stands in for a seat takes part as a member, whatever its holder runs (M14).
  const findAlternates = sqlite.prepare<[string, string, string], SeatRow>(
    `select mine.id, seats.id as alternate_for, seats.group_id, 'member' as role, seats.voting, groups.kind, groups.reports_to
     from seat_alternates mine join seats on seats.id = mine.seat_id join groups on groups.id = seats.group_id
     where mine.person_id = ? and mine.from_date <= ? and (mine.to_date is null or mine.to_date >= ?)`,
  )
  return (personId) => {
    const person = findPerson.get(personId)
    if (!person) return undefined
    const day = clock.now().slice(0, 10)
    const own = [...findSeats.all(personId, day, day), ...findAlternates.all(personId, day, day)]
    const seats = own.map((seat) => ({
      seatId: seat.id,
      alternateFor: seat.alternate_for,
      groupId: seat.group_id,
      groupKind: seat.kind as GroupKind,
      reportsTo: seat.reports_to,
      role: seat.role as SeatRole,
      voting: seat.voting === 1,
    }))
    return { personId, administrator: person.administrator === 1, seats }
  }
}
