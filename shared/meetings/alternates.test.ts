import { describe, expect, it } from 'vitest'
import { defaultRules } from '../groups/rulesSheet.ts'
import { presidersOf } from '../votes/castingVote.ts'
import type { RollLine } from './attendance.ts'
import { checkAttendance, type AttendanceChange } from './checkAttendance.ts'
import { isCastBy, mandatesOf } from './mandates.ts'
import { presencesOf } from './presences.ts'
import { quorumOf } from './quorum.ts'

const alternate = { id: 'alternate-of-b', name: 'Dominique' }

function line(seatId: string, change: Partial<RollLine> = {}): RollLine {
  return {
    seatId,
    organisation: `Organisation ${seatId}`,
    role: 'member',
    voting: true,
    personName: null,
    alternates: [],
    alternate: null,
    status: 'present',
    recorded: true,
    mode: 'room',
    holderSeatId: null,
    proxyItemId: null,
    presences: [],
    ...change,
  }
}
const withAlternate = (change: Partial<RollLine>) => line('b', { alternates: [alternate], ...change })
const said = (change: Partial<AttendanceChange>): AttendanceChange => ({
  seatId: 'b',
  status: 'present',
  mode: 'room',
  holderSeatId: null,
  itemId: null,
  ...change,
})
const refusalOf = (b: RollLine, change: Partial<AttendanceChange>) =>
  checkAttendance([line('a'), b], said(change), defaultRules.working)?.code ?? null

describe('an alternate', () => {
  it.each(['absent', 'announced', 'excused', 'out', 'left'] as const)(
    '[M14] takes the place of a holder who is %s',
    (status) => {
      expect(refusalOf(withAlternate({ status }), { alternateId: alternate.id })).toBeNull()
    },
  )

  it('[M14] is refused beside the holder, for a seat without a vote, and to who is none', () => {
    expect(refusalOf(withAlternate({}), { alternateId: alternate.id })).toBe('meetings.holderThere')
    expect(refusalOf(withAlternate({ status: 'absent', voting: false }), { alternateId: alternate.id })).toBe(
      'meetings.notVoting',
    )
    expect(refusalOf(line('b', { status: 'absent' }), { alternateId: alternate.id })).toBe('notFound')
    expect(refusalOf(withAlternate({ status: 'absent' }), { alternateId: alternate.id, status: 'excused' })).toBe(
      'input.invalid',
    )
  })

  it('[M14] goes out and leaves for themselves, never for the holder', () => {
    const there = withAlternate({ alternate })
    expect(refusalOf(there, { status: 'left', alternateId: alternate.id })).toBeNull()
    expect(refusalOf(there, { status: 'left' })).toBe('meetings.notThere')
    expect(refusalOf(withAlternate({}), { status: 'out', alternateId: alternate.id })).toBe('meetings.notThere')
  })

  it('[M15] makes way for the holder, who comes whenever they come', () => {
    expect(refusalOf(withAlternate({ alternate }), {})).toBeNull()
  })

  it('[M16] and a proxy exclude each other', () => {
    const represented = withAlternate({ status: 'represented', holderSeatId: 'a' })
    expect(refusalOf(represented, { alternateId: alternate.id })).toBe('meetings.proxyStands')
    const proxy = { status: 'represented', holderSeatId: 'a' } as const
    expect(refusalOf(withAlternate({ alternate }), proxy)).toBe('meetings.alternateThere')
    // Who has gone leaves room for a proxy again.
    expect(refusalOf(withAlternate({ alternate, status: 'left' }), proxy)).toBeNull()
  })
})

describe('the mandate of a seat with an alternate', () => {
  const roll = [
    line('a', { role: 'chair' }),
    withAlternate({ alternate }),
    line('c', { status: 'represented', holderSeatId: 'b' }),
    line('d', { status: 'absent' }),
  ]

  it('[M14] [M16] is one, cast by the alternate alone; a proxy the seat holds sleeps', () => {
    const mandates = mandatesOf(roll, new Set())
    expect(mandates.map(({ seatId, alternate: by }) => [seatId, by?.name ?? null])).toEqual([
      ['a', null],
      ['b', 'Dominique'],
    ])
    const [, own] = mandates
    if (!own) throw new Error('the seat has no mandate')
    expect(isCastBy(own, [{ seatId: alternate.id }])).toBe(true)
    expect(isCastBy(own, [{ seatId: 'b' }])).toBe(false)
    expect(quorumOf(roll, defaultRules.steering)).toMatchObject({ counted: 2, inPerson: 2, reached: false })
  })

  it('[M16] [V39] does not bring the chair', () => {
    expect(presidersOf(roll, new Set())).toEqual([{ seatId: 'a', organisation: 'Organisation a' }])
    const chairAway = [line('a', { role: 'chair', alternates: [alternate], alternate }), line('b', { role: 'coLead' })]
    expect(presidersOf(chairAway, new Set()).map(({ seatId }) => seatId)).toEqual(['b'])
  })
})

it('[M11] [M15] the roll tells who sat when', () => {
  const at = (time: string, status: 'present' | 'left', name: string | null) =>
    ({ at: `2024-12-12T${time}:00.000Z`, status, mode: 'room', alternate: name }) as const
  const presences = presencesOf([
    at('13:00', 'present', 'Dominique'),
    at('14:00', 'present', null),
    at('15:00', 'left', null),
  ])
  expect(presences.map(({ from, to, alternate: name }) => [from.slice(11, 16), to?.slice(11, 16), name])).toEqual([
    ['13:00', '14:00', 'Dominique'],
    ['14:00', '15:00', null],
  ])
})
