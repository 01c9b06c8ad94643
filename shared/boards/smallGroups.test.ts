import { expect, it } from 'vitest'
import { formGroups, placeJoiner, sizesFor, type Joiner } from './smallGroups.ts'

const people = (room: number, remote: number): Joiner[] => [
  ...Array.from({ length: room }, (_, nth): Joiner => ({ seatId: `room-${nth}`, mode: 'room' })),
  ...Array.from({ length: remote }, (_, nth): Joiner => ({ seatId: `far-${nth}`, mode: 'remote' })),
]

it('[B60] puts each of 22 people into exactly one group of four or five, the five remote ones together', () => {
  const groups = formGroups(people(17, 5))
  expect(groups.map((group) => group.length).toSorted((a, b) => a - b)).toEqual([4, 4, 4, 5, 5])
  expect(groups.flat().toSorted()).toEqual(
    people(17, 5)
      .map(({ seatId }) => seatId)
      .toSorted(),
  )
  expect(groups.filter((group) => group.some((seatId) => seatId.startsWith('far-')))).toHaveLength(1)
})

it('[B60] leaves nobody out at any number, with at most one group of both kinds', () => {
  for (let room = 0; room <= 40; room++) {
    for (let remote = 0; remote <= 20; remote++) {
      const groups = formGroups(people(room, remote))
      expect(new Set(groups.flat()).size).toBe(room + remote)
      expect(groups.flat()).toHaveLength(room + remote)
      const mixed = groups.filter((group) => new Set(group.map((seatId) => seatId.split('-')[0])).size > 1)
      expect(mixed.length).toBeLessThanOrEqual(1)
      const odd = [1, 2, 3, 6, 7, 11].includes(room + remote)
      if (!odd) expect(groups.every((group) => group.length === 4 || group.length === 5)).toBe(true)
      else expect(groups.every((group) => group.length <= 5)).toBe(true)
    }
  }
  expect([6, 7, 11, 25].map(sizesFor)).toEqual([
    [3, 3],
    [4, 3],
    [4, 4, 3],
    [5, 4, 4, 4, 4, 4],
  ])
})

it('[B61] places who comes later among those who take part in the same way, and once only', () => {
  const here = people(16, 4)
  const modeOf = new Map(
    [...here, { seatId: 'late', mode: 'remote' as const }].map(({ seatId, mode }) => [seatId, mode]),
  )
  const groups = placeJoiner(formGroups(here), { seatId: 'late', mode: 'remote' }, modeOf)
  const own = groups.filter((group) => group.includes('late'))
  expect(own).toEqual([['far-0', 'far-1', 'far-2', 'far-3', 'late']])
  expect(placeJoiner(groups, { seatId: 'late', mode: 'room' }, modeOf)).toEqual(groups)
  const full = placeJoiner(groups, { seatId: 'later', mode: 'remote' }, modeOf)
  expect(full.map((group) => group.length).toSorted((a, b) => a - b)).toEqual([4, 4, 4, 5, 5])
})
