import { addTheme, placeCard } from '../../shared/boards/arrangement.ts'
import { phases, type BoardSettings, type Dots, type Phase } from '../../shared/boards/board.ts'
import type { BoardExport } from '../../shared/boards/boardExport.ts'
import { rootOf } from '../../shared/boards/card.ts'
import { allows } from '../../shared/boards/phases.ts'
import type { BoardRoom } from './boardRoom.ts'
import type { SeededRandom } from './seededRandom.ts'
import { connectDocument, type SyncClient } from './syncClient.ts'
import type { TestServer } from './testServer.ts'

/** What the world outside knows of a card: it was told that it is there. */
interface KnownCard {
  author: number
  text: string
  version: number
}

/** A board on which people do whatever comes to their mind; after each step the invariants are looked at. */
export interface BoardSession {
  step: () => Promise<void>
  /** Throws with what does not hold. */
  check: () => Promise<void>
  /** How often each act was accepted. */
  accepted: ReadonlyMap<string, number>
  stop: () => void
}

/** Lets `people` of a board act by chance; the phase moves on by chance, too. */
export function createBoardSession(
  server: TestServer,
  room: BoardRoom,
  random: SeededRandom,
  people: number,
): BoardSession {
  const known = new Map<string, KnownCard>()
  const accepted = new Map<string, number>()
  let clients: (SyncClient | undefined)[] = []
  const path = `/boards/${room.boardId}`
  const phaseNow = async (): Promise<Phase> => (await room.see()).board.phase
  const anyCard = (): string => (known.size === 0 ? 'no-such-card' : random.pick([...known.keys()]))
  const post = async (by: number, act: string, body: object): Promise<boolean> => {
    const { status } = await room.person(by).post(`${path}/${act}`, body)
    if (status >= 500) throw new Error(`${act} fell over`)
    if (status === 200)
      accepted.set(act.replace(/cards\/[^/]+/, 'card'), (accepted.get(act.replace(/cards\/[^/]+/, 'card')) ?? 0) + 1)
    return status === 200
  }

  const acts: ((by: number) => Promise<unknown>)[] = [
    async (by) => {
      const cardId = server.clock.newId()
      const card = { cardId, text: `card ${cardId}`, lang: random.pick(['en', 'fr', 'nl']), kind: 'need' }
      if (await post(by, 'cards', card)) known.set(cardId, { author: by, text: card.text, version: 1 })
      // The network is gone before the answer: it is sent again.
      if (random.chance(0.3)) await post(by, 'cards', card)
    },
    async (by) => {
      const cardId = anyCard()
      const card = known.get(cardId)
      if (!card) return
      const text = `${card.text}+`.slice(0, 270)
      const taken = await post(by, `cards/${cardId}`, { version: card.version, text, lang: 'en', kind: 'need' })
      if (taken && by !== card.author) throw new Error('somebody changed another one’s card')
      if (taken) known.set(cardId, { ...card, text, version: card.version + 1 })
    },
    (by) => post(by, `cards/${anyCard()}/translations`, { lang: random.pick(['en', 'fr', 'nl']), text: 'words' }),
    (by) => post(by, `cards/${anyCard()}/merge`, { into: anyCard() }),
    (by) => post(by, `cards/${anyCard()}/merge`, { into: anyCard() }),
    (by) => post(by, `cards/${anyCard()}/unmerge`, {}),
    (by) => post(by, `cards/${anyCard()}/park`, {}),
    (by) => post(by, `cards/${anyCard()}/unpark`, {}),
    async (by) => {
      const { targets, board } = await room.see(room.person(by))
      const dots: Dots = {}
      for (const { id } of targets) if (random.chance(0.5)) dots[id] = random.below(4)
      await post(by, 'dots', { round: board.round, dots })
    },
    async (by) => {
      const { targets } = await room.see(room.person(by))
      if (targets.length > 0)
        await post(by, 'ratings', {
          targetId: random.pick(targets).id,
          impact: 1 + random.below(5),
          effort: 1 + random.below(5),
        })
    },
    (by) => post(by, 'ready', { phase: random.pick(phases), ready: random.chance(0.7) }),
    () => post(0, 'needs', { cardId: anyCard(), objectives: ['O2'], themeId: null, texts: { fr: 'Besoin' } }),
    () => post(0, 'needs/dropped', { cardId: anyCard() }),
    arrange,
    arrange,
    async () => {
      clients[random.below(people)]?.provider.disconnect()
    },
  ]

  /** Somebody moves a card about, connected or not; copies go when a phase no longer takes them. */
  async function arrange(by: number): Promise<void> {
    if (!allows(await phaseNow(), 'arrange')) return
    const client = (clients[by] ??= connectDocument(
      { url: server.url, cookie: room.person(by).cookie },
      room.documentId,
    ))
    if (!client.provider.wsconnected) client.provider.connect()
    await client.synced()
    const themeId = `theme-${String(random.below(4)).padStart(4, '0')}`
    if (!client.doc.getMap('themes').has(themeId))
      addTheme(client.doc, { id: themeId, position: themeId.slice(-1), name: { en: themeId } })
    placeCard(client.doc, anyCard(), {
      theme: random.chance(0.8) ? themeId : null,
      position: String(1 + random.below(9)),
      also: null,
    })
    accepted.set('arrange', (accepted.get('arrange') ?? 0) + 1)
  }

  async function move(): Promise<void> {
    const steps = phases.filter((phase) => phase !== 'frozen')
    const at = steps.indexOf((await phaseNow()) as (typeof steps)[number])
    const to = random.chance(0.6) ? steps[(at + 1) % steps.length] : random.pick(steps)
    if (!to) return
    // A facilitator lets hands come to rest before the vote: what is in flight is saved or dropped with its copy.
    if (!allows(to, 'arrange')) {
      for (const client of clients) client?.destroy()
      clients = []
    }
    const { status } = await room.tryMove(to, { confirmed: true }, random.chance(0.5) ? room.secretary : room.person(0))
    if (status === 200) accepted.set(`to ${to}`, (accepted.get(`to ${to}`) ?? 0) + 1)
  }

  return {
    accepted,
    async step() {
      if (random.chance(0.12)) await move()
      else if (random.chance(0.3)) {
        // Several at once.
        await Promise.all([0, 1, 2].map(() => random.pick(acts)(random.below(people))))
      } else await random.pick(acts)(random.below(people))
    },
    async check() {
      await checkCards(server, room, known)
      await checkDots(server, room)
    },
    stop: () => clients.forEach((client) => client?.destroy()),
  }
}

/** Each card that was taken in is there once with its words, whatever was done to it, and no export forgets or repeats one. */
async function checkCards(server: TestServer, room: BoardRoom, known: ReadonlyMap<string, KnownCard>): Promise<void> {
  const rows = await server.ground.db
    .selectFrom('board_cards')
    .selectAll()
    .where('board_id', '=', room.boardId)
    .execute()
  if (rows.length !== known.size) throw new Error(`${known.size} cards were taken in, ${rows.length} are there`)
  const intoOf = new Map<string, string>()
  for (const { id, text, merged_into: into } of rows) {
    if (known.get(id)?.text !== text) throw new Error(`card ${id} reads otherwise than its author wrote it`)
    if (into !== null) intoOf.set(id, into)
  }
  for (const { id } of rows) if (intoOf.has(rootOf(id, intoOf))) throw new Error(`card ${id} is merged in a ring`)
  const { body } = await room.secretary.get<BoardExport>(`/boards/${room.boardId}/export?format=json`)
  const shown = rows.filter((row) => row.state !== 'private').map((row) => row.id)
  const exported = body.cards.map((card) => card.id)
  if (shown.toSorted().join() !== exported.toSorted().join())
    throw new Error('an export does not hold each shown card once')
  const { cards } = await room.see(room.observer.person)
  if (
    cards
      .map((card) => card.id)
      .toSorted()
      .join() !== shown.toSorted().join()
  )
    throw new Error('somebody sees other cards than are shown')
}

/** Nobody has more dots on the board than the budget, nor on one target than its cap, and no result is told while people vote. */
async function checkDots(server: TestServer, room: BoardRoom): Promise<void> {
  const { db } = server.ground
  const { settings, phase } = await db
    .selectFrom('boards')
    .select(['settings', 'phase'])
    .where('id', '=', room.boardId)
    .executeTakeFirstOrThrow()
  const { dotsEach, dotsPerTarget } = JSON.parse(settings) as BoardSettings
  for (const { dots } of await db
    .selectFrom('board_dots')
    .select('dots')
    .where('board_id', '=', room.boardId)
    .execute()) {
    const counts = Object.values(JSON.parse(dots) as Dots)
    if (counts.some((count) => count > dotsPerTarget)) throw new Error('more dots on one target than it may have')
    if (counts.reduce((sum, count) => sum + count, 0) > dotsEach) throw new Error('more dots than the budget')
  }
  const { results, ratings } = await room.see(room.observer.person)
  if (phase === 'vote' && results !== null) throw new Error('dots are told while people vote')
  if (phase === 'place' && ratings !== null) throw new Error('marks are told while people mark')
}
