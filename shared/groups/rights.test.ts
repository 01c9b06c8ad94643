import { expect, it } from 'vitest'
import type { SeatRole } from './group.ts'
import { groupActions, may, type GroupAction, type Viewer } from './rights.ts'

function holding(role: SeatRole, kind: 'working' | 'steering', voting = true): Viewer {
  const seat = {
    seatId: 'seat',
    alternateFor: null,
    groupId: 'group',
    groupKind: kind,
    reportsTo: kind === 'working' ? 'committee' : null,
    role,
    voting,
  }
  return { personId: 'person', administrator: false, seats: [seat] }
}

function allowed(viewer: Viewer, groupId = 'group', reportsTo: string | null = 'committee'): GroupAction[] {
  return groupActions.filter((action) => may(viewer, action, groupId, reportsTo))
}

it('an observer reads and changes nothing', () => {
  expect(allowed(holding('observer', 'working', false))).toEqual(['group.see', 'group.read', 'register.read'])
})

it('a participant co-edits the agenda and votes, but runs nothing', () => {
  expect(allowed(holding('member', 'working'))).toEqual([
    'group.see',
    'group.read',
    'register.read',
    'document.history',
    'evidence.add',
    'agenda.edit',
    'minutes.contribute',
    'vote.cast',
    'amendment.table',
    'board.contribute',
  ])
})

it('a secretary has a consultative voice', () => {
  expect(allowed(holding('secretary', 'working', false))).not.toContain('vote.cast')
})

it('a seat opens nothing in another group', () => {
  for (const role of ['chair', 'coLead', 'secretary', 'member'] as const)
    expect(allowed(holding(role, 'working'), 'elsewhere', null)).toEqual([])
})

it('a committee’s seats read the registers of the groups that report to it, and nothing else of theirs', () => {
  const member: Viewer = {
    personId: 'person',
    administrator: false,
    seats: [
      {
        seatId: 's',
        alternateFor: null,
        groupId: 'committee',
        groupKind: 'steering',
        reportsTo: null,
        role: 'member',
        voting: true,
      },
    ],
  }
  expect(allowed(member)).toEqual(['register.read'])
})

it('a working group’s member reads nothing of the committee', () => {
  expect(allowed(holding('coLead', 'working'), 'committee', null)).toEqual([])
})

it('administrators manage groups but read and decide nothing without a seat', () => {
  expect(allowed({ personId: 'person', administrator: true, seats: [] })).toEqual(['group.see', 'group.manage'])
})
