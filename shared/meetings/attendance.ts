import type { SeatRole } from '../groups/group.ts'

export const attendanceStatuses = ['present', 'represented', 'excused', 'absent'] as const
export type AttendanceStatus = (typeof attendanceStatuses)[number]
export const presenceModes = ['room', 'remote'] as const
export type PresenceMode = (typeof presenceModes)[number]

/** One line of a meeting's roll: a seat and how it attends. */
export interface RollLine {
  seatId: string
  organisation: string
  role: SeatRole
  voting: boolean
  personName: string | null
  status: AttendanceStatus
  /** False while nobody has said how the seat attends; it then counts as absent. */
  recorded: boolean
  mode: PresenceMode
  /** The seat that votes for a represented one. */
  holderSeatId: string | null
}

/** A seat that takes no part in one item, and why. */
export interface Recusal {
  itemId: string
  seatId: string
  reason: string
}
