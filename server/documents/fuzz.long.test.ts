import { expect, it } from 'vitest'
import { brokenPromises, fuzz } from '../testing/fuzz.ts'
import { seedOr } from '../testing/seededRandom.ts'

/** A million frames in all, by twenty seeds; `FRAMES` asks for fewer. */
const ROUNDS = 20
const FRAMES = Math.ceil(Number(process.env['FRAMES'] ?? 1_000_000) / ROUNDS)

// Other seeds on each run; one that fails is printed in the error and belongs into `failingSeeds`.
const first = seedOr(Date.now() % 1_000_000_000)

it(`${ROUNDS * FRAMES} frames of every kind: no crash, nothing changed by what is refused, nobody held up`, async () => {
  const refused = new Map<string, number>()
  let decoded = 0
  let busyMs = 0
  const began = performance.now()
  for (let round = 0; round < ROUNDS; round++) {
    const result = await fuzz(first + round * 1000, FRAMES)
    console.log(result.line)
    expect(brokenPromises(result, FRAMES)).toEqual([])
    decoded += result.decoded
    busyMs = Math.max(busyMs, result.server.busyMs)
    for (const [reason, count] of result.refused) refused.set(reason, (refused.get(reason) ?? 0) + count)
  }
  const reasons = [...refused].toSorted(([, a], [, b]) => b - a).map(([reason, count]) => `${reason} ${count}`)
  console.log(
    `fuzz: ${ROUNDS * FRAMES} frames from seed ${first}, ${decoded} past the decoder; ${reasons.join(', ')}; ` +
      `longest busy ${Math.round(busyMs)} ms, ${Math.round((performance.now() - began) / 1000)} s`,
  )
}, 14_400_000)
