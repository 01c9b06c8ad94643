import { expect, it } from 'vitest'
import { convergeSeeds } from '../testing/convergeSeeds.ts'
import { seedOr } from '../testing/seededRandom.ts'

// Other seeds on each run; one that fails is printed in the error and belongs into `failingSeeds`.
const first = seedOr(Date.now() % 1_000_000_000)

it.each([
  { seeds: 500, operations: 100, people: 4 },
  { seeds: 50, operations: 400, people: 4 },
  { seeds: 5, operations: 1000, people: 8 },
])('$seeds seeds × $operations edits × $people people converge', async ({ seeds, operations, people }) => {
  const { line, edits } = await convergeSeeds({
    seeds: Array.from({ length: seeds }, (_, index) => first + index),
    operations,
    people,
  })
  console.log(line)
  expect(edits).toBe(seeds * operations)
})
