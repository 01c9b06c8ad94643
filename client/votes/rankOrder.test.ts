import { expect, it } from 'vitest'
import { levelled, marksOf, moved, placesOf, without } from './rankOrder.ts'

it('reads an order from its marks and writes it back, level options included', () => {
  expect(placesOf([2, 0, 1, 3])).toEqual([[2], [0], [3]])
  expect(placesOf([2, 1, 2, 0])).toEqual([[1], [0, 2]])
  expect(marksOf([[2], [0], [3]], 4)).toEqual([2, 0, 1, 3])
  expect(marksOf([[1], [0, 2]], 4)).toEqual([2, 1, 2, 0])
  expect(marksOf([], 2)).toEqual([0, 0])
})

it('moves one option past its neighbour and keeps the others in their order', () => {
  expect(moved([[2], [0], [3]], 3, -1)).toEqual([[2], [3], [0]])
  expect(moved([[2], [0], [3]], 2, 1)).toEqual([[0], [2], [3]])
  expect(moved([[0, 1], [2]], 2, -1)).toEqual([[2], [0, 1]])
})

it('[V96] puts one level with the place above, and takes it out of a shared place again', () => {
  expect(levelled([[2], [0], [3]], 0)).toEqual([[0, 2], [3]])
  expect(levelled([[2], [0, 3]], 3)).toEqual([[2, 3], [0]])
  expect(moved([[0, 2], [3]], 2, -1)).toEqual([[2], [0], [3]])
  expect(moved([[0, 2], [3]], 0, 1)).toEqual([[2], [0], [3]])
  expect(without([[0, 2], [3]], 3)).toEqual([[0, 2]])
})

it('[V96] every order of four options, ties included, can be reached by pressing', () => {
  const reached = new Map<string, number[][]>([['[[0],[1],[2],[3]]', [[0], [1], [2], [3]]]])
  for (const places of reached.values())
    for (const [at, place] of places.entries())
      for (const option of place) {
        const alone = place.length === 1
        const next = [
          ...(at > 0 ? [levelled(places, option)] : []),
          ...(alone && at === 0 ? [] : [moved(places, option, -1)]),
          ...(alone && at === places.length - 1 ? [] : [moved(places, option, 1)]),
        ]
        for (const order of next) {
          expect(order.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3])
          reached.set(JSON.stringify(order), order)
        }
      }
  // The weak orders of four things: 75.
  expect(reached.size).toBe(75)
})
