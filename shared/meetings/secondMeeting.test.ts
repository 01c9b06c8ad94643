import { expect, it } from 'vitest'
import { defaultRules } from '../groups/rulesSheet.ts'
import type { RollLine } from './attendance.ts'
import { quorumOf } from './quorum.ts'
import { anyNumber, checkAdjourn, checkSecond } from './secondMeeting.ts'

const rules = { secondConvocation: true }

it('[M12] only a meeting without its quorum is adjourned, and only where the rules know a second one', () => {
  const open = { state: 'open' } as const
  expect(checkAdjourn(open, { reached: false }, rules)).toBeNull()
  expect(checkAdjourn(open, { reached: true }, rules)).toEqual({ code: 'meetings.quorumThere' })
  expect(checkAdjourn(open, { reached: false }, defaultRules.steering)).toEqual({ code: 'meetings.noSecond' })
  expect(checkAdjourn({ state: 'convened' }, { reached: false }, rules)).toEqual({ code: 'meetings.wrongState' })
})

it('[M12] an adjourned meeting has one second meeting, of its own group', () => {
  const first = { groupId: 'group', adjourned: true }
  expect(checkSecond(first, 'group', false, rules)).toBeNull()
  expect(checkSecond(first, 'other', false, rules)?.code).toBe('notFound')
  expect(checkSecond(undefined, 'group', false, rules)?.code).toBe('notFound')
  for (const refused of [
    checkSecond(first, 'group', true, rules),
    checkSecond({ ...first, adjourned: false }, 'group', false, rules),
    checkSecond(first, 'group', false, defaultRules.working),
  ])
    expect(refused).toEqual({ code: 'meetings.noSecond', field: 'secondOf' })
})

it('[M12] whoever is there may decide, nobody at all may not', () => {
  const seat = (seatId: string, status: RollLine['status']): RollLine => ({
    seatId,
    organisation: seatId,
    role: 'member',
    voting: true,
    personName: null,
    alternates: [],
    alternate: null,
    status,
    recorded: true,
    mode: 'room',
    holderSeatId: null,
    proxyItemId: null,
    presences: [],
  })
  const two = [seat('a', 'present'), ...['b', 'c', 'd', 'e', 'f', 'g'].map((id) => seat(id, 'absent'))]
  expect(anyNumber(quorumOf(two, defaultRules.steering))).toMatchObject({ counted: 1, needed: 1, reached: true })
  expect(anyNumber(quorumOf(two.slice(1), defaultRules.steering)).reached).toBe(false)
})
