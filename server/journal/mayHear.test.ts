import { expect, it } from 'vitest'
import type { GroupKind, SeatRole } from '../../shared/groups/group.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { JournalEntry } from '../../shared/journal.ts'
import { mayHear } from './mayHear.ts'

const viewerIn = (groupId: string, role: SeatRole, groupKind: GroupKind): Viewer => ({
  personId: 'somebody',
  administrator: false,
  seats: [{ seatId: 'seat', alternateFor: null, groupId, groupKind, reportsTo: null, role, voting: false }],
})
const observer = viewerIn('group', 'observer', 'working')
const committee = viewerIn('committee', 'member', 'steering')
const seatless: Viewer = { personId: 'somebody', administrator: false, seats: [] }
const administrator: Viewer = { personId: 'somebody', administrator: true, seats: [] }

const opened: JournalEntry = { kind: 'meetings.meetingOpened', groupId: 'group', meetingId: 'meeting' }
const promoted: JournalEntry = {
  kind: 'decisions.decisionPromoted',
  groupId: 'group',
  decisionId: 'decision',
  meetingId: 'meeting',
}
const drafted: JournalEntry = {
  kind: 'decisions.escalationDrafted',
  groupId: 'group',
  decisionId: 'decision',
  escalationId: 'escalation',
}
const seated = (personId: string | null, formerPersonId: string | null = null): JournalEntry => ({
  kind: 'groups.seatChanged',
  formerPersonId,
  groupId: 'group',
  seatId: 'seat',
  personId,
})
const example: JournalEntry = { kind: 'setup.exampleLoaded', groupId: null }

it.each<[string, Viewer, JournalEntry, boolean]>([
  ['a seat hears of its group', observer, opened, true],
  ['a seat elsewhere does not', committee, opened, false],
  ['nobody without a seat does', seatless, opened, false],
  ['an administrator does not hear of meetings', administrator, opened, false],
  ['an administrator hears of seats', administrator, seated(null), true],
  ['who gets or changes a seat hears of it', seatless, seated('somebody'), true],
  ['who held a seat hears of its loss', seatless, seated('another', 'somebody'), true],
  ['others without a seat do not', seatless, seated('another'), false],
  ['the committee hears of the register', committee, promoted, true],
  ['the committee does not hear of drafts', committee, drafted, false],
  ['everybody hears of what concerns no group', seatless, example, true],
])('%s', (_title, viewer, entry, heard) => {
  expect(mayHear(viewer, entry, 'committee')).toBe(heard)
})
