import { afterAll, beforeAll, expect, it } from 'vitest'
import { holdSession } from '../testing/boardSeeds.ts'
import { failingSeeds } from '../testing/failingSeeds.ts'
import { seedOr } from '../testing/seededRandom.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

// Eight people do anything in any phase, several at once, some without network for a while.

const PEOPLE = 8
const STEPS = 60
const first = seedOr(Date.now() % 1_000_000)
const seeds = [
  ...failingSeeds.boards,
  ...Array.from({ length: process.env['SEED'] === undefined ? 4 : 1 }, (_, nth) => first + nth),
]

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

it.each(seeds)(
  '[B2] [B11] [B13] [B17] [B31] [B51] [B53] whatever people do, each card is there once, dots are within budget, nothing is lost or told early: SEED=%i',
  async (seed) => {
    const { accepted } = await holdSession(server, { seed, people: PEOPLE, steps: STEPS })
    expect(accepted.size).toBeGreaterThan(2)
  },
  120_000,
)
