import { afterAll, beforeAll, expect, it } from 'vitest'
import { setUpBoard } from '../testing/boardRoom.ts'
import { createBoardSession } from '../testing/boardSession.ts'
import { failingSeeds } from '../testing/failingSeeds.ts'
import { must } from '../testing/decisionRoom.ts'
import { seededRandom, seedOr } from '../testing/seededRandom.ts'
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
  '[B2] [B13] [B17] [B31] [B53] whatever people do, each card is there once, dots are within budget, nothing is lost: SEED=%i',
  async (seed) => {
    const random = seededRandom(seed)
    const code = `S${seed}`.slice(0, 8)
    const anonymity = random.pick(['named', 'anonymous'] as const)
    const room = await setUpBoard(server, { code, seats: PEOPLE, settings: { anonymity, cardsEach: 4 } })
    await room.moveTo('collect')
    const session = createBoardSession(server, room, random, PEOPLE)
    try {
      for (let step = 0; step < STEPS; step++) {
        await session.step()
        await session.check()
      }
      expect(session.accepted.size).toBeGreaterThan(2)
      await room.moveTo('synthesise', true)
      const { board } = await room.see()
      await must(room.secretary.post(`/boards/${room.boardId}/freeze`, { version: board.version, park: true }))
      await session.check()
    } finally {
      session.stop()
    }
  },
  120_000,
)
