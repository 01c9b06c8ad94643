import type { Alternate, SeatRole } from '../groups/group.ts'

/**
 * `announced`: will come and has not yet. `out`: was there and is out for the moment. `left`: was there and has gone. Only
 * who is present counts.
 */
export const attendanceStatuses = ['announced', 'present', 'out', 'left', 'represented', 'excused', 'absent'] as const
export type AttendanceStatus = (typeof attendanceStatuses)[number]
export const presenceModes = ['room', 'remote'] as const
export type PresenceMode = (typeof presenceModes)[number]

/** A time that a seat was there, from its arrival until it went out, left, or changed between room and remote. */
export interface Presence {
  from: string
  /** Null while it lasts. */
  to: string | null
  mode: PresenceMode
  /** The name of the alternate who sat there; null for the seat's holder. */
  alternate: string | null
}

/** One line of a meeting's roll: a seat and how it attends. */
export interface RollLine {
  seatId: string
  organisation: string
  role: SeatRole
  voting: boolean
  personName: string | null
  /** Who may take its place today. */
  alternates: Alternate[]
  /** The alternate who is there in its place, or out, or has left; null when it is about the seat's holder. */
  alternate: Alternate | null
  status: AttendanceStatus
  /** False while nobody has said how the seat attends; it then counts as absent. */
  recorded: boolean
  mode: PresenceMode
  /** The seat that votes for a represented one. */
  holderSeatId: string | null
  /** The one item the proxy is for; null when it is for the whole meeting, and without a proxy. */
  proxyItemId: string | null
  /** When the seat was there, from the first arrival on. */
  presences: Presence[]
}

/** A seat that takes no part in one item, and why. */
export interface Recusal {
  itemId: string
  seatId: string
  reason: string
}
