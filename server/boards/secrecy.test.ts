import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTheme } from '../../shared/boards/arrangement.ts'
import { anonymities, type Anonymity } from '../../shared/boards/board.ts'
import { setUpBoard, type BoardRoom } from '../testing/boardRoom.ts'
import { captureAll, findLeaks, type Capture } from '../testing/boardLeaks.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { until } from '../testing/until.ts'

// Scenario 3: twenty-five people write in silence; what each of the others is sent, frame by frame and answer by answer.

const SEATS = 25

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

describe.each(anonymities)('a board whose authors are shown as: %s', (anonymity) => {
  let room: BoardRoom
  let captures: Capture[]
  const secrets: { secret: string; knownTo: string }[] = []
  const cardIds: string[] = []

  const paths = () => [
    `/boards/${room.boardId}`,
    `/boards/${room.boardId}/export?format=json`,
    `/boards/${room.boardId}/export?format=csv`,
    `/boards/${room.boardId}/export?format=markdown`,
    `/meetings/${room.meetingId}/boards`,
    `/meetings/${room.meetingId}`,
    `/groups/${room.groupId}/needs`,
    `/documents/${room.documentId}/history?part=themes`,
  ]
  const askAll = async () => {
    for (const capture of captures) await capture.ask(paths())
  }

  beforeAll(async () => {
    room = await setUpBoard(server, { code: codeOf(anonymity), seats: SEATS, settings: { anonymity } })
    const people = [...room.voting.map(({ person }) => person), room.secretary, room.observer.person]
    captures = await Promise.all(people.map((person) => captureAll(server, person, room.documentId)))
    await room.moveTo('collect')
  }, 60_000)
  afterAll(() => captures.forEach((capture) => capture.close()))

  it('[B11] [B13] tells nobody else a byte of an unrevealed card, the facilitator included', async () => {
    const organisationType = anonymity === 'organisationType' ? { organisationType: 'company' } : {}
    for (const [index, { person }] of room.voting.entries()) {
      for (let nth = 0; nth < 3; nth++) {
        const secret = `geheim-${index}-${nth}-${server.clock.newId()}`
        secrets.push({ secret, knownTo: person.name })
        const card = { text: `Nood ${secret}`, lang: 'nl' as const, cardId: server.clock.newId(), ...organisationType }
        cardIds.push(await room.card(person, card))
        // The phone lost its network before it heard the answer, and sends the card again.
        if (index % 5 === 0) await room.card(person, card)
      }
    }
    await room.moveTo('setup')
    await room.moveTo('collect')
    await askAll()
    await until(() => captures.every((capture) => capture.frames() > SEATS), 'everybody heard of the cards')
    expect(findLeaks(captures, secrets)).toEqual([])
    const seen = await room.see()
    expect(seen.counts).toMatchObject({ cards: SEATS * 3, unrevealed: SEATS * 3, writers: SEATS })
    expect(seen.cards).toEqual([])
    // Nor does the journal or the record of repeated requests hold one.
    const kept = ['journal', 'idempotency'].flatMap((table) =>
      server.ground.sqlite.prepare(`select * from ${table}`).all(),
    )
    expect(findLeaks([{ who: 'nobody', bytes: [Buffer.from(JSON.stringify(kept))] }], secrets)).toEqual([])
    // Their author has them, so the check does look where words are.
    expect((await room.see(room.person(0))).cards).toHaveLength(3)
    expect(findLeaks([{ who: 'nobody', bytes: captures[0]?.bytes ?? [] }], secrets)).toHaveLength(3)
  }, 120_000)

  it('a leak planted on purpose is found by the same check, in a frame and in an answer', async () => {
    const [first, second] = secrets
    if (!first || !second) throw new Error('nothing was written')
    const before = captures.map((capture) => ({ who: capture.who, bytes: [...capture.bytes] }))
    expect(findLeaks(before, secrets)).toEqual([])
    await server.sync.editDocument(room.documentId, (doc) =>
      addTheme(doc, { id: 'planted-theme', position: 'V', name: { nl: first.secret } }),
    )
    const all = captures.length
    await until(
      () => findLeaks(captures, [first]).length === all - 1,
      'the planted frame found with all others',
      10_000,
    )
    const { board } = await room.see()
    const question = { nl: second.secret }
    await room.secretary.post(`/boards/${room.boardId}/settings`, {
      version: board.version,
      question,
      settings: board.settings,
    })
    await askAll()
    expect(findLeaks(captures, [second])).toHaveLength(all - 1)
  }, 60_000)

  it('[B5] the reveal shows all cards to everybody at once, each exactly once', async () => {
    await room.moveTo('reveal')
    for (const { person } of room.voting) {
      const { cards, counts } = await room.see(person)
      expect(cards.map((card) => card.id).toSorted()).toEqual(cardIds.toSorted())
      expect(cards.every((card) => card.lang === 'nl' && card.state.is === 'shared')).toBe(true)
      expect(cards.filter((card) => card.mine)).toHaveLength(3)
      expect(counts.unrevealed).toBe(0)
    }
    const { cards } = await room.see(room.observer.person)
    const shown = new Set(cards.map((card) => card.author.shown))
    expect([...shown]).toEqual([anonymity])
    if (anonymity !== 'named')
      expect(
        room.voting.some(({ person, seatId }) => JSON.stringify(cards).match(`${person.id}|${seatId}|${person.name}`)),
      ).toBe(false)
  }, 60_000)
})

function codeOf(anonymity: Anonymity): string {
  return { named: 'NAM', organisationType: 'ORG', anonymous: 'ANO' }[anonymity]
}
