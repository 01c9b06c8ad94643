import { expect, it } from 'vitest'
import { IdRuns } from './idRuns.ts'
import { longestRising } from './longestRising.ts'

const shown = (runs: IdRuns<string>, clock: number, length: number) =>
  [...runs.pieces(1, clock, length)].map(({ clock: at, length: long, value, offset }) => [at, long, value, offset])

it('cuts a range where what is known of it changes', () => {
  const runs = new IdRuns<string>()
  runs.add(1, 10, 5, 'b')
  runs.add(1, 0, 4, 'a')
  runs.add(2, 0, 100, 'elsewhere')
  expect(shown(runs, 0, 20)).toEqual([
    [0, 4, 'a', 0],
    [4, 6, undefined, 0],
    [10, 5, 'b', 0],
    [15, 5, undefined, 0],
  ])
  expect(shown(runs, 12, 2)).toEqual([[12, 2, 'b', 2]])
  expect(runs.find(1, 3)).toEqual({ value: 'a', offset: 3 })
  expect([runs.find(1, 4), runs.find(3, 0)]).toEqual([undefined, undefined])
})

it('gives each id one value, the one of the run that begins first', () => {
  const runs = new IdRuns<string>()
  runs.add(1, 4, 8, 'late')
  runs.add(1, 0, 6, 'early')
  runs.add(1, 5, 2, 'within')
  expect(shown(runs, 0, 12)).toEqual([
    [0, 6, 'early', 0],
    [6, 6, 'late', 2],
  ])
  runs.add(1, 20, 1, 'more')
  expect(runs.find(1, 20)?.value).toBe('more')
})

it('finds a longest rising selection', () => {
  const numbers = [5, 1, 2, 9, 3, 3, 4, 0]
  expect(longestRising(numbers).map((index) => numbers[index])).toEqual([1, 2, 3, 4])
  expect(longestRising([])).toEqual([])
})
