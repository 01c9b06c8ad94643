import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addTheme, placeCard } from '../../shared/boards/arrangement.ts'
import { phases, type Phase } from '../../shared/boards/board.ts'
import { allows } from '../../shared/boards/phases.ts'
import { setUpBoard, type BoardRoom } from '../testing/boardRoom.ts'
import { openScreen, type Screen } from '../testing/boardScreens.ts'
import { must } from '../testing/decisionRoom.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type Answer, type Refusing, type TestServer } from '../testing/testServer.ts'
import { until } from '../testing/until.ts'

// Whoever runs the board is gone without a word, in each phase: the others finish it, a deputy goes on, she comes back.

const THEME = 'theme-one'

let server: TestServer
let room: BoardRoom
let count = 0
let cards: string[]
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

beforeEach(async () => {
  room = await setUpBoard(server, { code: `L${++count}`, seats: 4 })
  const { board } = await room.see()
  const settings = { ...board.settings, deputies: [deputy().id] }
  await must(at('settings', { version: board.version, question: board.question, settings }, room.secretary))
})

const codeOf = ({ body }: Answer<Refusing | null>): string => body?.error?.code ?? 'accepted'
const at = (act: string, body: object, as = room.person(1)) => as.post(`/boards/${room.boardId}/${act}`, body)
/** Named for it; the first of the seats is an officer already. */
const deputy = () => room.person(1)

/** Brings the board to a phase with two cards, of which one stands in a theme. */
async function reach(phase: Phase): Promise<void> {
  cards = []
  if (phase === 'setup') return
  await room.moveTo('collect')
  cards = [await room.card(room.person(2)), await room.card(room.person(3))]
  await server.sync.editDocument(room.documentId, (doc) => {
    addTheme(doc, { id: THEME, position: 'V' })
    placeCard(doc, cards[0] ?? '', { theme: THEME, position: 'V' })
  })
  for (const to of phases.slice(phases.indexOf('reveal'), phases.indexOf(phase) + 1)) await room.moveTo(to)
}

/** All that others do in a phase, each once. */
async function finish(phase: Phase): Promise<void> {
  const [one = '', other = ''] = cards
  if (phase !== 'setup') await must(at('ready', { phase, ready: true }, room.person(2)))
  if (allows(phase, 'write')) cards.push(await room.card(room.person(3), { text: 'While she was away' }))
  if (allows(phase, 'arrange')) await arrange(other)
  if (allows(phase, 'merge')) {
    await must(room.on(other, 'merge', { into: one }))
    await must(room.on(other, 'unmerge'))
  }
  const { board } = await room.see(deputy())
  if (allows(phase, 'dots')) await must(at('dots', { round: board.round, dots: { [THEME]: 2 } }))
  if (allows(phase, 'rate')) await must(at('ratings', { targetId: THEME, impact: 5, effort: 1 }))
  if (allows(phase, 'keep'))
    await must(at('needs', { cardId: one, themeId: THEME, objectives: ['O1'], texts: { en: 'A need' } }))
}

async function arrange(cardId: string): Promise<void> {
  const client = connectDocument({ url: server.url, cookie: room.person(2).cookie }, room.documentId)
  await client.synced()
  placeCard(client.doc, cardId, { theme: THEME, position: 'W' })
  await client.allSaved()
  client.destroy()
}

/** She holds the board's document open, too, as her browser does. */
async function openDesk(): Promise<{ screen: Screen; client: SyncClient }> {
  const screen = await openScreen(server, room.secretary, room.boardId)
  const client = connectDocument({ url: server.url, cookie: room.secretary.cookie }, room.documentId)
  await client.synced()
  return { screen, client }
}

it.each(phases.filter((phase) => phase !== 'frozen'))(
  '[B6] in %s the session goes on without who runs it, and she comes back to where it is',
  async (phase) => {
    await reach(phase)
    const { screen, client } = await openDesk()
    const before = screen.view().board
    expect(before).toMatchObject({ phase, runBy: room.secretary.id })
    client.provider.ws?.close()
    client.provider.disconnect()
    screen.lose()

    await finish(phase)
    const next = phases[phases.indexOf(phase) + 1] ?? 'frozen'
    await must(at('run', {}, deputy()))
    if (next === 'frozen') {
      const { version } = (await room.see(deputy())).board
      await must(at('freeze', { version, park: true }, deputy()))
    } else {
      await must(room.tryMove(next, {}, deputy()))
      const { version } = (await room.see(deputy())).board
      await must(at('timer', { version, act: 'start', seconds: 60 }, deputy()))
    }
    expect(screen.view().board).toEqual(before)

    // What she pressed before she noticed arrives late, and moves nothing.
    const stale = await at('phase', { from: phase, version: before.version, to: next }, room.secretary)
    expect(codeOf(stale)).toBe(next === 'frozen' ? 'boards.frozen' : 'version.stale')
    await screen.comeBack()
    client.provider.connect()
    await client.synced()
    const { board, ...view } = screen.view()
    expect(board).toMatchObject({ phase: next, runBy: deputy().id })
    expect(board.timer.state).toBe(next === 'frozen' ? 'off' : 'running')
    expect(view.cards.filter(({ state }) => state.is !== 'private')).toHaveLength(
      board.revealedAt === null ? 0 : cards.length,
    )
    expect(view.counts.cards).toBe(cards.length)
    if (phase === 'vote') expect(view).toMatchObject({ voted: 1, results: [{ id: THEME, dots: 2 }, {}] })
    if (phase === 'place') expect(view.ratings).toMatchObject([{ targetId: THEME, raters: 1 }])
    if (phase === 'discuss' || phase === 'synthesise') expect(view.needs).toHaveLength(1)

    if (next !== 'frozen') {
      await must(at('run', {}, room.secretary))
      await until(() => screen.view().board.runBy === room.secretary.id, 'she runs it again')
      await must(room.tryMove(next))
    }
    screen.lose()
    client.destroy()
  },
  30_000,
)
