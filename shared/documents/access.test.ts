import { expect, it } from 'vitest'
import type { GroupKind, SeatRole } from '../groups/group.ts'
import type { Viewer } from '../groups/rights.ts'
import { documentAccess, type DocumentFacts } from './access.ts'

const groupId = 'group-here'
const roles: SeatRole[] = ['chair', 'coLead', 'facilitator', 'secretary', 'member', 'observer']

function seated(role: SeatRole, groupKind: GroupKind, at = groupId): Viewer {
  const seat = { seatId: 'seat', alternateFor: null, groupId: at, groupKind, reportsTo: null, role, voting: true }
  return { personId: 'person', administrator: false, seats: [seat] }
}

const agenda = (meetingState: 'draft' | 'convened' | 'open' | 'closed', agendaLocked = false): DocumentFacts => ({
  kind: 'agenda',
  groupId,
  meetingState,
  agendaLocked,
})
const minutes = (meetingState: 'draft' | 'convened' | 'open' | 'closed'): DocumentFacts => ({
  kind: 'minutes',
  groupId,
  meetingState,
})
const note = (escalationState: 'draft' | 'submitted' | 'onAgenda' | 'answered'): DocumentFacts => ({
  kind: 'note',
  groupId,
  escalationState,
})

// Written by hand: one letter per role in the order chair, co-lead, facilitator, secretary, member, observer.
const table: [GroupKind, string, DocumentFacts, string][] = [
  ['working', 'agenda, draft', agenda('draft'), 'wwwwwr'],
  ['working', 'agenda, convened', agenda('convened'), 'wwwwwr'],
  ['working', 'agenda, open', agenda('open'), 'wwwwwr'],
  ['working', 'agenda, draft, locked', agenda('draft', true), 'wwwwrr'],
  ['working', 'agenda, open, locked', agenda('open', true), 'wwwwrr'],
  ['working', 'agenda, closed', agenda('closed'), 'rrrrrr'],
  ['working', 'minutes, draft', minutes('draft'), 'wwwwrr'],
  ['working', 'minutes, convened', minutes('convened'), 'wwwwrr'],
  ['working', 'minutes, open', minutes('open'), 'wwwwwr'],
  ['working', 'minutes, closed', minutes('closed'), 'wwwwrr'],
  ['working', 'note, draft', note('draft'), 'wwwwrr'],
  ['working', 'note, submitted', note('submitted'), 'rrrrrr'],
  ['working', 'note, on an agenda', note('onAgenda'), 'rrrrrr'],
  ['working', 'note, answered', note('answered'), 'rrrrrr'],
  ['steering', 'agenda, draft', agenda('draft'), 'wrrwrr'],
  ['steering', 'agenda, open', agenda('open'), 'wrrwrr'],
  ['steering', 'agenda, open, locked', agenda('open', true), 'wrrwrr'],
  ['steering', 'agenda, closed', agenda('closed'), 'rrrrrr'],
  ['steering', 'minutes, draft', minutes('draft'), 'wrrwrr'],
  ['steering', 'minutes, convened', minutes('convened'), 'wrrwrr'],
  ['steering', 'minutes, open', minutes('open'), 'wwwwwr'],
  ['steering', 'minutes, closed', minutes('closed'), 'wrrwrr'],
  ['steering', 'note, draft', note('draft'), 'rrrrrr'],
]
const letters = { write: 'w', read: 'r', none: 'n' }

it.each(table)('in a %s group: %s', (kind, _what, facts, expected) => {
  const found = roles.map((role) => letters[documentAccess(seated(role, kind), facts)]).join('')
  expect(found).toBe(expected)
})

it('a seat elsewhere, and no seat at all, open nothing', () => {
  for (const [kind, , facts] of table) {
    for (const role of roles) expect(documentAccess(seated(role, kind, 'group-elsewhere'), facts)).toBe('none')
    expect(documentAccess({ personId: 'person', administrator: false, seats: [] }, facts)).toBe('none')
  }
})

it('an administrator without a seat reads no document', () => {
  const administrator: Viewer = { personId: 'person', administrator: true, seats: [] }
  for (const [, , facts] of table) expect(documentAccess(administrator, facts)).toBe('none')
})

it('the committee a group reports to does not read its documents', () => {
  const committee = seated('chair', 'steering', 'committee')
  for (const [kind, , facts] of table) if (kind === 'working') expect(documentAccess(committee, facts)).toBe('none')
})
