import { expect, it } from 'vitest'
import { median, medians } from './median.ts'

it('takes the middle of odd and even numbers of rounds', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 2, 100])).toBe(3)
  expect(medians([{ cpu: 1, p99: 3 }, { cpu: 3 }])).toEqual({ cpu: 2, p99: 3 })
})
