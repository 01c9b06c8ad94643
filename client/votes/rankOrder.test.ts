import { expect, it } from 'vitest'
import { marksOf, orderOf, rankedBy } from './rankOrder.ts'

it('reads an order from its marks and writes it back', () => {
  expect(orderOf([2, 0, 1, 3])).toEqual([2, 0, 3])
  expect(marksOf([2, 0, 3], 4)).toEqual([2, 0, 1, 3])
  expect(marksOf([], 2)).toEqual([0, 0])
})

it('moves one option and keeps the others in their order', () => {
  expect(rankedBy([2, 0, 3], 3, 1)).toEqual([2, 3, 0])
  expect(rankedBy([2, 0, 3], 2, 1)).toEqual([0, 2, 3])
})
