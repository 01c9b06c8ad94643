import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRules } from '../groups/rulesSheet.ts'
import { attendanceStatuses, presenceModes, type RollLine } from './attendance.ts'
import { checkAttendance } from './checkAttendance.ts'
import { mandatesOf } from './mandates.ts'
import { presencesOf } from './presences.ts'
import { quorumOf } from './quorum.ts'
import { rollFigures } from './rollFigures.ts'

const { working, steering } = defaultRules

function line(seatId: string, change: Partial<RollLine> = {}): RollLine {
  return {
    seatId,
    organisation: seatId,
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
const seats = (count: number, change: Partial<RollLine> = {}) =>
  Array.from({ length: count }, (_, index) => line(`${change.status ?? 'present'}-${index}`, change))

/** The roll of the worked example: 17 in the room, 5 remote, one proxy, two excused with the giver of it, one absent. */
const example: RollLine[] = [
  ...seats(17),
  ...['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => line(id, { mode: 'remote' })),
  line('institution-03', { status: 'excused' }),
  line('support-04', { status: 'represented', holderSeatId: 'present-1' }),
  line('company-11', { status: 'absent' }),
  line('secretary', { voting: false }),
]

describe('the quorum', () => {
  it('[M8] counts 22 present and one proxy of 25 as 23 votes', () => {
    const figures = { present: 22, room: 17, remote: 5, represented: 1, excused: 2, absent: 1, away: 0, votes: 23 }
    expect(rollFigures(example)).toEqual(figures)
    expect(quorumOf(example, working)).toMatchObject({ seats: 25, needed: 13, counted: 23, reached: true })
  })

  it('[M8] is missed by 12 of 25 and by 3 of 7, and reached by 13 and 4', () => {
    const of = (present: number, all: number) => [...seats(present), ...seats(all - present, { status: 'absent' })]
    expect(quorumOf(of(12, 25), working)).toMatchObject({ needed: 13, counted: 12, reached: false })
    expect(quorumOf(of(13, 25), working).reached).toBe(true)
    expect(quorumOf(of(3, 7), steering)).toMatchObject({ needed: 4, counted: 3, reached: false })
    expect(quorumOf(of(4, 7), steering).reached).toBe(true)
  })

  it('[M8] leaves the recused out of what counts but not out of the seats', () => {
    const roll = seats(7)
    expect(mandatesOf(roll, new Set(['present-6']))).toHaveLength(6)
    expect(quorumOf(roll, steering, new Set(['present-6']))).toMatchObject({ seats: 7, counted: 6, reached: true })
    expect(quorumOf(roll, steering, new Set(['present-3', 'present-4', 'present-5', 'present-6'])).reached).toBe(false)
  })

  it('[M8] asks a committee for a third in person, in the room or remotely', () => {
    const proxies = ['present-0', 'present-1'].map((holderSeatId, index) =>
      line(`giver-${index}`, { status: 'represented', holderSeatId }),
    )
    const roll = [...seats(2, { mode: 'remote' }), ...proxies, ...seats(3, { status: 'absent' })]
    expect(quorumOf(roll, steering)).toMatchObject({ counted: 4, inPerson: 2, inPersonNeeded: 3, reached: false })
    expect(quorumOf(roll, working).reached).toBe(true)
  })

  it('[M7] lets a proxy sleep while its holder is out or recused', () => {
    const giver = line('giver', { status: 'represented', holderSeatId: 'holder' })
    expect(mandatesOf([line('holder'), giver], new Set())).toContainEqual({
      seatId: 'giver',
      organisation: 'giver',
      voterSeatId: 'holder',
      alternate: null,
    })
    expect(mandatesOf([line('holder', { status: 'absent' }), giver], new Set())).toEqual([])
    expect(mandatesOf([line('holder'), giver], new Set(['holder']))).toEqual([])
    expect(mandatesOf([line('holder'), { ...giver, status: 'present' }], new Set())).toHaveLength(2)
  })

  it('[M8] never counts a seat twice nor one without a vote', () => {
    const someone = fc.record({
      voting: fc.boolean(),
      status: fc.constantFrom(...attendanceStatuses),
      mode: fc.constantFrom(...presenceModes),
      holder: fc.nat({ max: 12 }),
    })
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 12 }), fc.array(fc.nat({ max: 12 })), (people, recusals) => {
        const roll = people.map(({ holder, ...rest }, index) =>
          line(`s${index}`, { ...rest, holderSeatId: `s${holder}` }),
        )
        const recused = new Set(recusals.map((index) => `s${index}`))
        const mandates = mandatesOf(roll, recused)
        expect(new Set(mandates.map(({ seatId }) => seatId)).size).toBe(mandates.length)
        for (const { seatId, voterSeatId } of mandates) {
          expect(roll.find((one) => one.seatId === seatId)?.voting).toBe(true)
          expect(roll.find((one) => one.seatId === voterSeatId)?.status).toBe('present')
          expect(recused.has(seatId) || recused.has(voterSeatId)).toBe(false)
        }
        const quorum = quorumOf(roll, working, recused)
        expect(quorum.reached).toBe(quorum.counted >= quorum.needed)
      }),
    )
  })
})

describe('comings and goings', () => {
  const at = (time: string, status: RollLine['status'], mode: RollLine['mode'] = 'room') => ({
    at: `2024-12-12T${time}:00.000Z`,
    status,
    mode,
    alternate: null,
  })

  it('[M11] tells the times a seat was there from what was said of it', () => {
    const said = [
      at('12:00', 'announced'),
      at('13:25', 'present'),
      at('13:26', 'present'),
      at('14:00', 'out'),
      at('14:10', 'present', 'remote'),
      at('14:30', 'present', 'room'),
      at('15:20', 'left'),
    ]
    expect(presencesOf(said).map(({ from, to, mode }) => [from.slice(11, 16), to?.slice(11, 16), mode])).toEqual([
      ['13:25', '14:00', 'room'],
      ['14:10', '14:30', 'remote'],
      ['14:30', '15:20', 'room'],
    ])
    expect(presencesOf(said.slice(0, 2))).toMatchObject([{ to: null }])
    expect(presencesOf([at('12:00', 'excused')])).toEqual([])
  })

  it('[M6] [M8] counts who is there and not who is announced, out or gone', () => {
    const roll = [
      line('a'),
      line('b', { status: 'announced' }),
      line('c', { status: 'out' }),
      line('d', { status: 'left' }),
    ]
    expect(quorumOf(roll, working)).toMatchObject({ seats: 4, counted: 1, reached: false })
    expect(rollFigures(roll)).toMatchObject({ present: 1, absent: 1, away: 2, votes: 1 })
  })

  it('[M7] counts a proxy for one item on that item alone', () => {
    const giver = line('giver', { status: 'represented', holderSeatId: 'a', proxyItemId: 'item-5' })
    const count = (itemId: string | null) => mandatesOf([line('a'), giver], new Set(), itemId).length
    expect([count('item-5'), count('item-6'), count(null)]).toEqual([2, 1, 1])
  })
})

describe('what may be put on the roll', () => {
  const roll = [
    line('a'),
    line('b'),
    line('c', { recorded: false, status: 'absent' }),
    line('gone', { status: 'absent' }),
    line('mute', { voting: false }),
  ]
  const proxy = (seatId: string, holderSeatId: string | null) =>
    checkAttendance(roll, { seatId, status: 'represented', mode: 'room', holderSeatId, itemId: null }, working)

  it('[M7] takes a proxy to a present seat, or to one nobody has spoken for yet', () => {
    expect(proxy('gone', 'a')).toBeNull()
    expect(proxy('gone', 'c')).toBeNull()
    expect(proxy('a', 'gone')).toEqual({ code: 'meetings.holderNotPresent', field: 'holderSeatId' })
  })

  it('[M7] refuses seats without a vote, oneself, nobody, and one proxy too many', () => {
    expect(proxy('mute', 'a')).toEqual({ code: 'meetings.notVoting', field: 'seatId' })
    expect(proxy('a', 'mute')).toEqual({ code: 'meetings.notVoting', field: 'holderSeatId' })
    expect(proxy('a', 'a')?.field).toBe('holderSeatId')
    expect(proxy('a', null)?.field).toBe('holderSeatId')
    expect(proxy('elsewhere', 'a')?.code).toBe('notFound')
    const held = [...roll, line('giver', { status: 'represented', holderSeatId: 'a' })]
    const second = { seatId: 'gone', status: 'represented', mode: 'room', holderSeatId: 'a', itemId: null } as const
    expect(checkAttendance(held, second, working)).toEqual({
      code: 'meetings.tooManyProxies',
      field: 'holderSeatId',
      params: { max: 1 },
    })
    expect(checkAttendance(held, { ...second, seatId: 'giver' }, working)).toBeNull()
  })

  it('[M7] lets one hold proxies for different items, for they never count at once', () => {
    const held = [...roll, line('giver', { status: 'represented', holderSeatId: 'a', proxyItemId: 'item-1' })]
    const asked = { seatId: 'gone', status: 'represented', mode: 'room', holderSeatId: 'a' } as const
    expect(checkAttendance(held, { ...asked, itemId: 'item-2' }, working)).toBeNull()
    for (const itemId of ['item-1', null])
      expect(checkAttendance(held, { ...asked, itemId }, working)?.code).toBe('meetings.tooManyProxies')
  })

  it('[M11] only who is there goes out or leaves', () => {
    const going = (seatId: string, status: 'out' | 'left') =>
      checkAttendance(
        [...roll, line('out', { status: 'out' })],
        { seatId, status, mode: 'room', holderSeatId: null, itemId: null },
        working,
      )
    expect([going('a', 'out'), going('a', 'left'), going('out', 'left')]).toEqual([null, null, null])
    expect(going('gone', 'left')).toEqual({ code: 'meetings.notThere', field: 'status' })
  })
})
