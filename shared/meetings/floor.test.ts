import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PresenceMode, RollLine } from './attendance.ts'
import { checkAskFloor, queueOf, speakingOf, type FloorRequest } from './floor.ts'
import { timeTaken } from './itemTimer.ts'

function line(seatId: string, mode: PresenceMode = 'room', status: RollLine['status'] = 'present'): RollLine {
  return {
    seatId,
    organisation: `Organisation ${seatId}`,
    role: 'member',
    voting: true,
    personName: null,
    alternates: [],
    alternate: null,
    status,
    recorded: true,
    mode,
    holderSeatId: null,
    proxyItemId: null,
    presences: [],
  }
}
const at = (minute: number) => `2024-12-12T13:${String(minute).padStart(2, '0')}:00.000Z`
function hand(seatId: string, minute: number, change: Partial<FloorRequest> = {}): FloorRequest {
  return {
    id: `${seatId}-${minute}`,
    itemId: 'item',
    seatId,
    askedAt: at(minute),
    givenAt: null,
    endedAt: null,
    ...change,
  }
}
const spoke = (seatId: string, minute: number) => hand(seatId, minute, { givenAt: at(minute), endedAt: at(minute + 1) })
const roll = [line('a'), line('b'), line('c'), line('r', 'remote'), line('s', 'remote')]
const seats = (requests: FloorRequest[], on = roll) => queueOf(requests, on).map(({ seatId }) => seatId)

describe('the order of the floor', () => {
  it('[M19] is that of asking, room and remote in turns', () => {
    expect(seats([hand('a', 1), hand('b', 2), hand('r', 3), hand('c', 4), hand('s', 5)])).toEqual([
      'a',
      'r',
      'b',
      's',
      'c',
    ])
    expect(seats([hand('r', 1), hand('a', 2)])).toEqual(['r', 'a'])
  })

  it('[M19] goes on from who spoke last, and puts who has spoken behind who has not', () => {
    expect(seats([spoke('a', 0), hand('b', 2), hand('r', 3)])).toEqual(['r', 'b'])
    expect(seats([spoke('a', 0), hand('a', 1), hand('b', 2), hand('c', 3)])).toEqual(['b', 'c', 'a'])
  })

  it('[M19] leaves out who is not there, and who has the floor', () => {
    const away = [line('a', 'room', 'out'), line('b')]
    const speaking = hand('b', 0, { givenAt: at(3) })
    expect(queueOf([hand('a', 1), speaking], away)).toEqual([])
    expect(speakingOf([hand('a', 1), speaking], away)).toMatchObject({ seatId: 'b', hasSpoken: false })
    expect(speakingOf([speaking], [line('b', 'room', 'left')])).toBeNull()
  })

  it('[M19] has everybody once, nobody who spoke before who did not, and never one side twice while the other waits', () => {
    const requests = fc.uniqueArray(
      fc.record({ seat: fc.integer({ min: 0, max: 11 }), minute: fc.nat(59), spoken: fc.boolean() }),
      { selector: ({ seat }) => seat },
    )
    const many = Array.from({ length: 12 }, (_, index) => line(String(index), index % 3 === 0 ? 'remote' : 'room'))
    fc.assert(
      fc.property(requests, (asked) => {
        const hands = asked.flatMap(({ seat, minute, spoken }) => [
          hand(String(seat), minute),
          ...(spoken ? [spoke(String(seat), 0)] : []),
        ])
        const queue = queueOf(hands, many)
        expect(queue.map(({ seatId }) => seatId).toSorted()).toEqual(asked.map(({ seat }) => String(seat)).toSorted())
        const firstSpoken = queue.findIndex(({ hasSpoken }) => hasSpoken)
        if (firstSpoken !== -1) expect(queue.slice(firstSpoken).every(({ hasSpoken }) => hasSpoken)).toBe(true)
        for (const part of [queue.filter(({ hasSpoken }) => !hasSpoken), queue.filter(({ hasSpoken }) => hasSpoken)])
          for (const [place, { mode }] of part.entries()) {
            const before = part[place - 1]
            if (before?.mode === mode) expect(part.slice(place).every((later) => later.mode === mode)).toBe(true)
          }
      }),
    )
  })
})

describe('asking for the floor', () => {
  const open = { state: 'open', currentItemId: 'item' } as const
  const codeOf = (...asked: Parameters<typeof checkAskFloor>) => checkAskFloor(...asked)?.code ?? null

  it('[M19] takes an open meeting, an item, a seat that is there, and one hand', () => {
    expect(codeOf(open, line('a'), [])).toBeNull()
    expect(codeOf(open, line('a'), [spoke('a', 1), hand('b', 2)])).toBeNull()
    expect(codeOf({ ...open, currentItemId: null }, line('a'), [])).toBe('meetings.wrongState')
    expect(codeOf({ ...open, state: 'convened' }, line('a'), [])).toBe('meetings.wrongState')
    expect(codeOf(open, undefined, [])).toBe('notFound')
    expect(codeOf(open, line('a', 'room', 'announced'), [])).toBe('meetings.floorNotThere')
    expect(codeOf(open, line('a'), [hand('a', 1)])).toBe('meetings.floorAsked')
    expect(codeOf(open, line('a'), [hand('a', 1, { givenAt: at(2) })])).toBe('meetings.floorAsked')
  })
})

it('[M18] the time of an item goes on where it was, and tells what is over', () => {
  const timer = { since: at(10), earlierMs: 5 * 60_000, plannedMinutes: 20 }
  const nowMs = (minute: number) => Date.parse(at(minute))
  expect(timeTaken(timer, nowMs(15))).toEqual({ takenMs: 10 * 60_000, overMs: 0 })
  expect(timeTaken(timer, nowMs(28))).toEqual({ takenMs: 23 * 60_000, overMs: 3 * 60_000 })
  expect(timeTaken({ ...timer, plannedMinutes: 0 }, nowMs(28)).overMs).toBe(0)
  // A screen whose clock is behind shows no time less than none.
  expect(timeTaken(timer, nowMs(9)).takenMs).toBe(5 * 60_000)
})
