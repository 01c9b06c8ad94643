import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BoardView } from '../../shared/boards/board.ts'
import { setUpBoard, type BoardRoom } from '../testing/boardRoom.ts'
import { must } from '../testing/decisionRoom.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

const SEATS = 12

let server: TestServer
let room: BoardRoom
beforeAll(async () => {
  server = await startTestServer()
  room = await setUpBoard(server, { code: 'ONCE', seats: SEATS, settings: { anonymity: 'anonymous' } })
  await room.moveTo('collect')
})
afterAll(() => server.stop())

/** Everybody asks in the same moment, as screens do when they hear of something. */
const askTogether = (): Promise<BoardView[]> => Promise.all(room.voting.map(({ person }) => room.see(person)))

it('[B80] what is read once for all is cut anew for each: own cards, own marks of being ready, own rights', async () => {
  for (const { person } of room.voting) await room.card(person, { text: `Words of ${person.name}` })
  await must(room.person(3).post(`/boards/${room.boardId}/ready`, { phase: 'collect', ready: true }))
  const views = await askTogether()
  for (const [index, view] of views.entries()) {
    expect(view.cards.map(({ text, mine }) => [text, mine])).toEqual([[`Words of ${room.person(index).name}`, true]])
    expect(view.ready).toEqual({ count: 1, of: SEATS, mine: index === 3 })
    expect(view.may).toEqual({ run: index === 0, contribute: true })
    expect(view.counts).toMatchObject({ cards: SEATS, unrevealed: SEATS, writers: SEATS })
  }
})

it('[B80] nobody is told what was true before the last change, or sees a board they may no longer read', async () => {
  for (let nth = 0; nth < 5; nth++) {
    await must(room.person(5).post(`/boards/${room.boardId}/ready`, { phase: 'collect', ready: nth % 2 === 0 }))
    expect((await askTogether()).map(({ ready }) => ready.count)).toEqual(
      Array<number>(SEATS).fill(nth % 2 === 0 ? 2 : 1),
    )
  }
  const { seatId, person } = room.voting[7] ?? { seatId: '', person: room.secretary }
  await server.ground.db.updateTable('seats').set({ to_date: '2024-01-02' }).where('id', '=', seatId).execute()
  expect((await person.get(`/boards/${room.boardId}`)).status).toBe(404)
  const views = await Promise.all([room.see(), room.see(room.person(1))])
  expect(views.map(({ ready }) => ready.of)).toEqual([SEATS - 1, SEATS - 1])
})
