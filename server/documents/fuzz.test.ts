import { expect, it } from 'vitest'
import { brokenPromises, fuzz } from '../testing/fuzz.ts'
import { failingSeeds } from '../testing/failingSeeds.ts'
import { seedOr } from '../testing/seededRandom.ts'

const FRAMES = 50_000

it('every seed that once broke something is survived', async () => {
  for (const seed of failingSeeds.fuzz) expect(brokenPromises(await fuzz(seed, 4000), 4000)).toEqual([])
}, 400_000)

it(`${FRAMES} frames of every kind: no crash, nothing changed by what is refused, nobody held up`, async () => {
  const result = await fuzz(seedOr(2024), FRAMES)
  console.log(result.line)
  expect(brokenPromises(result, FRAMES)).toEqual([])
}, 400_000)
