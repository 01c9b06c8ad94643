import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anonymities } from '../../shared/boards/board.ts'
import { setUpBoard, type BoardRoom } from '../testing/boardRoom.ts'
import { must } from '../testing/decisionRoom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

// A phone loses the network while a card is on its way, and sends it again half a minute later, as its outbox does.

const AWAY_MS = 30_000

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** Sends a part of a request over a connection that then breaks; resolves once the server has dealt with what came. */
async function sendPart(person: TestPerson, path: string, body: object, share: number): Promise<void> {
  const { host, hostname, port } = new URL(server.url)
  const text = JSON.stringify(body)
  const head = [
    `POST /api${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${server.url}`,
    `Cookie: ${person.cookie}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
  ]
  const whole = Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`)
  const socket = connect({ host: hostname, port: Number(port) })
  await once(socket, 'connect')
  socket.write(whole.subarray(0, Math.floor(whole.length * share)))
  // Of a whole request the answer is under way when the connection breaks, and is never read.
  if (share === 1) await once(socket, 'readable')
  socket.destroy()
  await once(socket, 'close')
  // Any later request is answered after what came before it.
  await person.get('/session')
}

it.each(anonymities.flatMap((anonymity) => [0.2, 0.9, 1].map((share) => ({ anonymity, share }))))(
  '[B13] a card cut off after $share of its request, on a board that is $anonymity, is there exactly once afterwards',
  async ({ anonymity, share }) => {
    const room: BoardRoom = await setUpBoard(server, {
      code: `C${anonymity.slice(0, 3)}${share * 10}`.toUpperCase(),
      seats: 3,
      settings: { anonymity },
    })
    await room.moveTo('collect')
    const author = room.person(1)
    const said = (nth: number) => ({
      cardId: `${anonymity}-${share * 10}-${nth}`,
      text: `Nood ${nth}`,
      lang: 'nl' as const,
      kind: 'need',
      ...(anonymity === 'organisationType' ? { organisationType: 'company' } : {}),
    })
    const path = `/boards/${room.boardId}/cards`
    await room.card(author, said(0))
    await sendPart(author, path, said(1), share)
    expect((await room.see(author)).cards).toHaveLength(share === 1 ? 2 : 1)
    server.clock.advance(AWAY_MS)
    // The outbox sends what waits, one after the other, and some of it once more than needed.
    for (const nth of [1, 2, 1]) await must(author.post(path, said(nth)))
    const mine = await room.see(author)
    expect(mine.cards.map(({ text, lang }) => `${text} ${lang}`).toSorted()).toEqual([
      'Nood 0 nl',
      'Nood 1 nl',
      'Nood 2 nl',
    ])
    expect(mine.cardsLeft).toBe(0)
    await room.moveTo('reveal')
    expect((await room.see()).cards).toHaveLength(3)
  },
)

it('[B7] a card that never arrived is refused by name once its phase is over, so that it stays on the phone as not sent', async () => {
  const room = await setUpBoard(server, { code: 'OVER', seats: 3 })
  await room.moveTo('collect')
  await room.card(room.person(0))
  const said = { cardId: 'never-arrived', text: 'Nood', lang: 'nl', kind: 'need' } as const
  await sendPart(room.person(1), `/boards/${room.boardId}/cards`, said, 0.9)
  server.clock.advance(AWAY_MS)
  for (const to of ['reveal', 'group', 'vote'] as const) await room.moveTo(to)
  const { status, body } = await room.write(room.person(1), said)
  expect([status, body.error.code]).toEqual([409, 'boards.wrongPhase'])
  await room.moveTo('group', true)
  await must(room.write(room.person(1), said))
  expect((await room.see()).cards.filter(({ id }) => id === said.cardId)).toMatchObject([{ late: true }])
})
