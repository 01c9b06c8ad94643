import type { GroupKind, SeatRole } from './group.ts'

/** Somebody asking: who they are and the seats they hold today. The only input rights are computed from. */
export interface Viewer {
  personId: string
  administrator: boolean
  seats: ViewerSeat[]
}

export interface ViewerSeat {
  /** The seat, or where somebody is an alternate the id they are one by: what is theirs is never the seat's holder's. */
  seatId: string
  /** The seat whose holder they stand in for; null for the holder. */
  alternateFor: string | null
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
  'document.history',
  'evidence.add',
  'meeting.create',
  'meeting.run',
  'agenda.edit',
  'roll.edit',
  'minutes.contribute',
  'minutes.keep',
  'vote.open',
  'vote.openWritten',
  'vote.cast',
  'vote.decideTie',
  'consent.run',
  'amendment.table',
  'decision.promote',
  'decision.void',
  'escalation.draft',
  'escalation.decide',
  'board.contribute',
  'board.run',
] as const
export type GroupAction = (typeof groupActions)[number]

const everyone: readonly SeatRole[] = ['chair', 'coLead', 'facilitator', 'secretary', 'member', 'observer']
const participants: readonly SeatRole[] = ['chair', 'coLead', 'facilitator', 'secretary', 'member']
const officers: readonly SeatRole[] = ['chair', 'coLead', 'facilitator', 'secretary']
const leads: readonly SeatRole[] = ['chair', 'coLead']
/** Who speaks for an organisation; the secretary writes down what others say. */
const speakers: readonly SeatRole[] = ['chair', 'coLead', 'facilitator', 'member']

/** Whether a seat of this role speaks for its organisation: who is waited for on a board. */
export function speaks(role: SeatRole): boolean {
  return speakers.includes(role)
}

// The history shows who typed what, and words that were taken back before they were anybody's: it is for those who
// write together. Observers, and the committee that reads a register, read what was left standing.
const rolesFor: Record<GroupKind, Record<GroupAction, readonly SeatRole[]>> = {
  working: {
    'group.see': everyone,
    'group.read': everyone,
    'group.manage': leads,
    'register.read': everyone,
    'document.history': participants,
    'evidence.add': participants,
    'meeting.create': officers,
    'meeting.run': officers,
    'agenda.edit': participants,
    'roll.edit': officers,
    'minutes.contribute': participants,
    'minutes.keep': officers,
    'vote.open': officers,
    // A procedure of committees: a working group meets, or hands its matter on.
    'vote.openWritten': [],
    'vote.cast': everyone,
    'vote.decideTie': leads,
    'consent.run': officers,
    'amendment.table': participants,
    'decision.promote': officers,
    'decision.void': ['chair', 'coLead', 'secretary'],
    'escalation.draft': officers,
    'escalation.decide': [],
    'board.contribute': speakers,
    'board.run': officers,
  },
  steering: {
    'group.see': everyone,
    'group.read': everyone,
    'group.manage': leads,
    'register.read': everyone,
    'document.history': participants,
    'evidence.add': participants,
    'meeting.create': ['chair', 'secretary'],
    'meeting.run': ['chair', 'secretary'],
    'agenda.edit': ['chair', 'secretary'],
    'roll.edit': ['chair', 'secretary'],
    'minutes.contribute': participants,
    'minutes.keep': ['chair', 'secretary'],
    'vote.open': ['chair', 'secretary'],
    'vote.openWritten': ['chair', 'secretary'],
    'vote.cast': everyone,
    'vote.decideTie': leads,
    'consent.run': ['chair', 'secretary'],
    'amendment.table': participants,
    'decision.promote': ['chair', 'secretary'],
    'decision.void': ['chair', 'secretary'],
    'escalation.draft': [],
    'escalation.decide': ['chair', 'secretary'],
    'board.contribute': speakers,
    'board.run': ['chair', 'secretary'],
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

/** Whether somebody may read the evidence shelf, which all groups share: who has a seat in any of them. */
export function mayReadEvidence(viewer: Viewer): boolean {
  return viewer.seats.length > 0
}
