import { anonymities } from '../../shared/boards/board.ts'
import { setUpBoard } from './boardRoom.ts'
import { createBoardSession } from './boardSession.ts'
import { must } from './decisionRoom.ts'
import { seededRandom } from './seededRandom.ts'
import type { TestServer } from './testServer.ts'

/** What a random session came to. */
export interface SessionOutcome {
  /** How often each act was accepted. */
  accepted: ReadonlyMap<string, number>
}

/** Has people do whatever they may and may not on a board, so many steps, and looks at everything after each; then freezes it. */
export async function holdSession(
  server: TestServer,
  { seed, people, steps }: { seed: number; people: number; steps: number },
): Promise<SessionOutcome> {
  const random = seededRandom(seed)
  const settings = { anonymity: random.pick(anonymities), cardsEach: 4 }
  const room = await setUpBoard(server, { code: `S${seed}`.slice(0, 12), seats: people, settings })
  await room.moveTo('collect')
  const session = await createBoardSession(server, room, random, people)
  try {
    for (let step = 0; step < steps; step++) {
      await session.step()
      await session.check()
    }
    if ((await room.see()).board.phase !== 'frozen') {
      await room.moveTo('synthesise', true)
      const { board } = await room.see()
      await must(room.secretary.post(`/boards/${room.boardId}/freeze`, { version: board.version, park: true }))
    }
    await session.check()
  } finally {
    session.stop()
  }
  return session
}
