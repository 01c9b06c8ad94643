import { expect, it } from 'vitest'
import { plannedSum, plannedTimes } from './timeRail.ts'

const items = [10, 20, 0, 50].map((plannedMinutes) => ({ plannedMinutes }))

it('lays the items one after the other from the start', () => {
  expect(
    plannedTimes(items, '2024-12-12T13:00:00.000Z').map(({ from, to }) => [from.slice(11, 16), to.slice(11, 16)]),
  ).toEqual([
    ['13:00', '13:10'],
    ['13:10', '13:30'],
    ['13:30', '13:30'],
    ['13:30', '14:20'],
  ])
})

it('says how much is left, and how much too long', () => {
  const startsAt = '2024-12-12T13:00:00.000Z'
  expect(plannedSum(items, { startsAt, endsAt: '2024-12-12T15:30:00.000Z' })).toEqual({
    planned: 80,
    available: 150,
    over: -70,
  })
  expect(plannedSum(items, { startsAt, endsAt: '2024-12-12T14:00:00.000Z' }).over).toBe(20)
})
