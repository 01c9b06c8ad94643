import { expect, it } from 'vitest'
import { convergeSeeds } from '../testing/convergeSeeds.ts'
import { failingSeeds } from '../testing/failingSeeds.ts'
import { seedOr } from '../testing/seededRandom.ts'

const SEEDS = 50
const OPERATIONS = 100
const PEOPLE = 4

it('every seed that once failed converges', async () => {
  await convergeSeeds({ seeds: failingSeeds.convergence, operations: OPERATIONS, people: PEOPLE })
}, 400_000)

it(`${SEEDS} seeds × ${OPERATIONS} edits × ${PEOPLE} people on a bad network converge, and nothing acknowledged is ever missing`, async () => {
  const first = seedOr(2024)
  const seeds = Array.from({ length: SEEDS }, (_, index) => first + index)
  const { line, edits, acknowledged } = await convergeSeeds({ seeds, operations: OPERATIONS, people: PEOPLE })
  console.log(line)
  expect(edits).toBe(SEEDS * OPERATIONS)
  expect(acknowledged).toBeGreaterThan(edits * 0.3)
}, 400_000)
