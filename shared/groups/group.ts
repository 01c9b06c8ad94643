import type { Texts } from '../i18n/locale.ts'

/** A working group recommends; a steering committee decides on what working groups escalate to it. */
export const groupKinds = ['working', 'steering'] as const
export type GroupKind = (typeof groupKinds)[number]

/** The part a seat plays. Whether it votes is a property of the seat, not of the role. */
export const seatRoles = ['chair', 'coLead', 'facilitator', 'secretary', 'member', 'observer'] as const
export type SeatRole = (typeof seatRoles)[number]

export interface Group {
  id: string
  /** Short code that starts every number of the group's register, e.g. `INT`. */
  code: string
  kind: GroupKind
  name: Texts
  /** The steering committee this group escalates to; null for a committee. */
  reportsTo: string | null
}

/** A place in a group held by an organisation; people come and go, the seat and its papers stay. */
export interface Seat {
  id: string
  groupId: string
  organisation: string
  role: SeatRole
  voting: boolean
  personId: string | null
  personName: string | null
  /** First and last day of the seat, `YYYY-MM-DD`; an open seat has no last day. */
  from: string
  to: string | null
}

/** Somebody who takes a seat's place while its holder is away (suppléant, plaatsvervanger). */
export interface Alternate {
  id: string
  name: string
}

/** An alternate as a group names one: for which seat, and from which day to which. */
export interface NamedAlternate extends Alternate {
  seatId: string
  personId: string
  /** First and last day, `YYYY-MM-DD`; without a last day until further notice. */
  from: string
  to: string | null
}
