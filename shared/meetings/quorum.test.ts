import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultRules } from '../groups/rulesSheet.ts'
import { attendanceStatuses, presenceModes, type RollLine } from './attendance.ts'
import { checkAttendance } from './checkAttendance.ts'
import { mandatesOf } from './mandates.ts'
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
    status: 'present',
    recorded: true,
    mode: 'room',
    holderSeatId: null,
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
    const figures = { present: 22, room: 17, remote: 5, represented: 1, excused: 2, absent: 1, votes: 23 }
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

describe('what may be put on the roll', () => {
  const roll = [
    line('a'),
    line('b'),
    line('c', { recorded: false, status: 'absent' }),
    line('gone', { status: 'absent' }),
    line('mute', { voting: false }),
  ]
  const proxy = (seatId: string, holderSeatId: string | null) =>
    checkAttendance(roll, { seatId, status: 'represented', mode: 'room', holderSeatId }, working)

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
    const second = { seatId: 'gone', status: 'represented', mode: 'room', holderSeatId: 'a' } as const
    expect(checkAttendance(held, second, working)).toEqual({
      code: 'meetings.tooManyProxies',
      field: 'holderSeatId',
      params: { max: 1 },
    })
    expect(checkAttendance(held, { ...second, seatId: 'giver' }, working)).toBeNull()
  })
})
