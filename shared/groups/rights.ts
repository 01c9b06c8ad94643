import type { GroupKind, SeatRole } from './group.ts'

/** Somebody asking: who they are and the seats they hold today. The only input rights are computed from. */
export interface Viewer {
  personId: string
  administrator: boolean
  seats: ViewerSeat[]
}

export interface ViewerSeat {
  seatId: string
  groupId: string
  groupKind: GroupKind
  /** The committee this seat's group escalates to. */
  reportsTo: string | null
  role: SeatRole
  voting: boolean
}

/** What can be allowed or refused inside one group: `see` is its name, seats and rules; `read` its meetings and papers. */
export const groupActions = [
  'group.see',
  'group.read',
  'group.manage',
  'register.read',
  'meeting.create',
  'meeting.run',
  'agenda.edit',
  'roll.edit',
  'minutes.contribute',
  'minutes.keep',
  'vote.open',
  'vote.cast',
  'decision.promote',
  'decision.void',
  'escalation.draft',
  'escalation.decide',
] as const
export type GroupAction = (typeof groupActions)[number]

const everyone: readonly SeatRole[] = ['chair', 'coLead', 'facilitator', 'secretary', 'member', 'observer']
const participants: readonly SeatRole[] = ['chair', 'coLead', 'facilitator', 'secretary', 'member']
const officers: readonly SeatRole[] = ['chair', 'coLead', 'facilitator', 'secretary']
const leads: readonly SeatRole[] = ['chair', 'coLead']

const rolesFor: Record<GroupKind, Record<GroupAction, readonly SeatRole[]>> = {
  working: {
    'group.see': everyone,
    'group.read': everyone,
    'group.manage': leads,
    'register.read': everyone,
    'meeting.create': officers,
    'meeting.run': officers,
    'agenda.edit': participants,
    'roll.edit': officers,
    'minutes.contribute': participants,
    'minutes.keep': officers,
    'vote.open': officers,
    'vote.cast': everyone,
    'decision.promote': officers,
    'decision.void': ['chair', 'coLead', 'secretary'],
    'escalation.draft': officers,
    'escalation.decide': [],
  },
  steering: {
    'group.see': everyone,
    'group.read': everyone,
    'group.manage': leads,
    'register.read': everyone,
    'meeting.create': ['chair', 'secretary'],
    'meeting.run': ['chair', 'secretary'],
    'agenda.edit': ['chair', 'secretary'],
    'roll.edit': ['chair', 'secretary'],
    'minutes.contribute': participants,
    'minutes.keep': ['chair', 'secretary'],
    'vote.open': ['chair', 'secretary'],
    'vote.cast': everyone,
    'decision.promote': ['chair', 'secretary'],
    'decision.void': ['chair', 'secretary'],
    'escalation.draft': [],
    'escalation.decide': ['chair', 'secretary'],
  },
}

/**
 * The one function every right comes from, for HTTP and sync alike (rights follow seats; a role counts only
 * in the group of its seat). Administrators manage groups but read and decide nothing without a seat.
 * A committee's seats also read the registers of the groups that report to it.
 */
export function may(viewer: Viewer, action: GroupAction, groupId: string, reportsTo: string | null = null): boolean {
  if ((action === 'group.see' || action === 'group.manage') && viewer.administrator) return true
  if (action === 'register.read' && reportsTo !== null && viewer.seats.some((seat) => seat.groupId === reportsTo))
    return true
  return viewer.seats.some(
    (seat) =>
      seat.groupId === groupId &&
      (action === 'vote.cast' ? seat.voting : rolesFor[seat.groupKind][action].includes(seat.role)),
  )
}
