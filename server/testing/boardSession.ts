import { addTheme, placeCard } from '../../shared/boards/arrangement.ts'
import { anonymities, evidenceRelations, phases, type Dots, type Phase } from '../../shared/boards/board.ts'
import { allows } from '../../shared/boards/phases.ts'
import { captureAll } from './boardLeaks.ts'
import { checkInvariants, type KnownCard } from './boardInvariants.ts'
import type { BoardRoom } from './boardRoom.ts'
import { must } from './decisionRoom.ts'
import type { SeededRandom } from './seededRandom.ts'
import { connectDocument, type SyncClient } from './syncClient.ts'
import type { TestServer } from './testServer.ts'

/** A board on which people do whatever comes to their mind; after each step the invariants are looked at. */
export interface BoardSession {
  step: () => Promise<void>
  /** Throws with what does not hold. */
  check: () => Promise<void>
  /** How often each act was accepted. */
  accepted: ReadonlyMap<string, number>
  stop: () => void
}

const languages = ['en', 'fr', 'nl'] as const
const study = {
  kind: 'study',
  title: 'Sector overview',
  lang: 'en',
  source: 'hub.brussels',
  date: '2024-02',
  finding: '',
  link: '',
  territory: '',
  transferable: null,
  conditions: '',
}

/** Lets `people` of a board act by chance; the phase moves on by chance, too, and once in a while somebody freezes it. */
export async function createBoardSession(
  server: TestServer,
  room: BoardRoom,
  random: SeededRandom,
  people: number,
): Promise<BoardSession> {
  const known = new Map<string, KnownCard>()
  const accepted = new Map<string, number>()
  let clients: (SyncClient | undefined)[] = []
  const path = `/boards/${room.boardId}`
  const onlooker = await captureAll(server, room.observer.person, room.documentId)
  const { evidenceId } = await must(
    room.secretary.post<{ evidenceId: string }>(`/groups/${room.groupId}/evidence`, study),
  )
  const phaseNow = async (): Promise<Phase> => (await room.see()).board.phase
  const anyCard = (): string => (known.size === 0 ? 'no-such-card' : random.pick([...known.keys()]))
  const anyTheme = (): string => `theme-${String(random.below(4)).padStart(4, '0')}`
  const runner = () => (random.chance(0.5) ? room.secretary : room.person(0))

  function count(act: string): void {
    const kind = act.replace(/cards\/[^/]+/, 'card')
    accepted.set(kind, (accepted.get(kind) ?? 0) + 1)
  }
  async function post(by: number | 'runner', act: string, body: object): Promise<boolean> {
    const person = by === 'runner' ? runner() : room.person(by)
    const { status } = await person.post(`${path}/${act}`, body)
    if (status >= 500) throw new Error(`${act} fell over`)
    if (status === 200) count(act)
    return status === 200
  }
  /** What whoever runs the board does to the version they see, or saw a while ago. */
  async function run(act: string, body: object): Promise<boolean> {
    const { version } = (await room.see()).board
    return post('runner', act, { ...body, version: random.chance(0.9) ? version : Math.max(1, version - 1) })
  }

  const acts: ((by: number) => Promise<unknown>)[] = [
    write,
    write,
    change,
    change,
    arrange,
    arrange,
    (by) => post(by, `cards/${anyCard()}/translations`, { lang: random.pick(languages), text: 'words' }),
    (by) => post(by, `cards/${anyCard()}/translations/checked`, { lang: random.pick(languages) }),
    (by) => post(by, `cards/${anyCard()}/merge`, { into: anyCard() }),
    (by) => post(by, `cards/${anyCard()}/merge`, { into: anyCard() }),
    (by) => post(by, `cards/${anyCard()}/unmerge`, {}),
    (by) => post(by, `cards/${anyCard()}/park`, {}),
    (by) => post(by, `cards/${anyCard()}/unpark`, {}),
    putDots,
    rate,
    (by) => post(by, 'ready', { phase: random.pick(phases), ready: random.chance(0.7) }),
    () => post('runner', 'needs', { cardId: anyCard(), objectives: ['O2'], themeId: null, texts: { fr: 'Besoin' } }),
    () => post('runner', 'needs/dropped', { cardId: anyCard() }),
    (by) => {
      const relation = random.pick([...evidenceRelations, null])
      return post(by, 'needs/evidence', { cardId: anyCard(), evidenceId, relation })
    },
    () => run('ratings/shown', { shown: random.chance(0.5) }),
    () => run('timer', { act: random.pick(['start', 'extend', 'pause', 'resume', 'stop']), seconds: 60 }),
    () => run('small-groups', {}),
    takeTurns,
    takeTurns,
    changeSettings,
    () => post('runner', 'run', {}),
    comeAndGo,
    () => post('runner', 'consent', { themeId: anyTheme(), texts: { fr: 'Nous retenons ce thème' } }),
    () => post('runner', 'recommendations', { themeId: anyTheme(), itemId: room.itemId }),
    async () => clients[random.below(people)]?.provider.disconnect(),
  ]

  async function write(by: number): Promise<void> {
    const cardId = server.clock.newId()
    const card = {
      cardId,
      text: `card ${cardId}`,
      lang: random.pick(languages),
      kind: 'need',
      organisationType: 'other',
    }
    if (await post(by, 'cards', card)) known.set(cardId, { author: by, text: card.text, version: 1 })
    // The network is gone before the answer: it is sent again.
    if (random.chance(0.3)) await post(by, 'cards', card)
  }

  async function change(by: number): Promise<void> {
    const cardId = anyCard()
    const card = known.get(cardId)
    if (!card) return
    const author = random.chance(0.7) ? card.author : by
    const text = `${card.text}+`.slice(0, 270)
    const taken = await post(author, `cards/${cardId}`, { version: card.version, text, lang: 'en', kind: 'need' })
    if (taken && author !== card.author) throw new Error('somebody changed another one’s card')
    if (taken) known.set(cardId, { ...card, text, version: card.version + 1 })
  }

  async function putDots(by: number): Promise<void> {
    const { targets, board } = await room.see(room.person(by))
    const dots: Dots = {}
    for (const { id } of targets) if (random.chance(0.5)) dots[id] = random.below(4)
    await post(by, 'dots', { round: board.round, dots })
  }

  async function rate(by: number): Promise<void> {
    const { targets } = await room.see(room.person(by))
    if (targets.length === 0) return
    const marks = { impact: 1 + random.below(5), effort: 1 + random.below(5) }
    await post(by, 'ratings', { targetId: random.pick(targets).id, ...marks })
  }

  /** A round of talk begins or goes on; what is asked for may be of an earlier round, or for somebody else. */
  async function takeTurns(by: number): Promise<void> {
    const { talk } = await room.see(room.person(by))
    const seatId = room.voting[by]?.seatId ?? ''
    const isRun = !talk || random.chance(0.6)
    const act = isRun ? random.pick(['start', 'next', 'end']) : random.pick(['pass', 'return'])
    const round = Math.max(1, (talk?.round ?? 1) - (random.chance(0.1) ? 1 : 0))
    const from = talk?.speaking?.seatId ?? null
    await post(isRun ? 'runner' : by, 'talk', { act, round, seatId, from, seconds: 60 })
  }

  async function changeSettings(): Promise<void> {
    const { question, settings } = (await room.see()).board
    const changed = {
      ...settings,
      anonymity: random.chance(0.3) ? random.pick(anonymities) : settings.anonymity,
      dotsEach: 2 + random.below(3),
      deputies: random.chance(0.5) ? [room.person(1).id] : [],
    }
    if (!(await run('settings', { question, settings: changed }))) return
    const now = (await room.see()).board.settings.anonymity
    if (anonymities.indexOf(now) < anonymities.indexOf(settings.anonymity) && known.size > 0)
      throw new Error('a board in use shows more of its authors than before')
  }

  /** Somebody leaves the room or comes back to it; who comes is placed in a small group. */
  async function comeAndGo(by: number): Promise<void> {
    const seatId = room.voting[by]?.seatId ?? ''
    await room.attend(seatId, random.chance(0.6) ? 'present' : 'absent')
  }

  /** Somebody moves a card about, connected or not; copies go when a phase no longer takes them. */
  async function arrange(by: number): Promise<void> {
    if (!allows(await phaseNow(), 'arrange')) return
    const client = (clients[by] ??= connectDocument(
      { url: server.url, cookie: room.person(by).cookie },
      room.documentId,
    ))
    if (!client.provider.wsconnected) client.provider.connect()
    await client.synced()
    const themeId = anyTheme()
    if (!client.doc.getMap('themes').has(themeId))
      addTheme(client.doc, { id: themeId, position: themeId.slice(-1), name: { en: themeId } })
    placeCard(client.doc, anyCard(), {
      theme: random.chance(0.8) ? themeId : null,
      position: String(1 + random.below(9)),
      also: random.chance(0.2) ? anyTheme() : null,
    })
    count('arrange')
  }

  async function move(): Promise<void> {
    const steps = phases.filter((phase) => phase !== 'frozen')
    const phase = await phaseNow()
    const at = steps.findIndex((step) => step === phase)
    const to = random.chance(0.6) ? steps[(at + 1) % steps.length] : random.pick(steps)
    if (!to) return
    if (!allows(to, 'arrange')) restHands()
    const { status } = await room.tryMove(to, { confirmed: true }, runner())
    if (status === 200) count(`to ${to}`)
  }

  /** A facilitator lets hands come to rest before the vote: what is in flight is saved or dropped with its copy. */
  function restHands(): void {
    for (const client of clients) client?.destroy()
    clients = []
  }

  async function freeze(): Promise<void> {
    restHands()
    await run('freeze', { park: random.chance(0.5) })
  }

  return {
    accepted,
    async step() {
      if (random.chance(0.12)) await move()
      else if (random.chance(0.006)) await freeze()
      else if (random.chance(0.3)) {
        // Several at once.
        await Promise.all([0, 1, 2].map(() => random.pick(acts)(random.below(people))))
      } else await random.pick(acts)(random.below(people))
    },
    check: () => checkInvariants({ server, room, known, onlooker }),
    stop() {
      onlooker.close()
      restHands()
    },
  }
}
