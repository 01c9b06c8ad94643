import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anonymities, type Anonymity, type BoardView } from '../../shared/boards/board.ts'
import type { SaidCard } from './boardRoom.ts'
import { must } from './decisionRoom.ts'
import { askEach, inGroup, listen, type Told } from './onlookers.ts'
import { createTestPerson, startTestServer, type TestPerson, type TestServer } from './testServer.ts'
import { pathsOf, reachMoment, secretaryOf, type Moment } from './voteWorlds.ts'

// One moment before anybody writes, lived on in several worlds that differ in nothing but the words on the cards.

const NOW = '2024-12-04T16:00:00.000Z'
const CARDS_EACH = 2

/** A board of each setting of anonymity, in silence. */
export interface WritingMoment extends Moment {
  boards: Record<Anonymity, string>
}

/** What one world's people write: words, language and kind of a person's nth card. */
export type Wording = (person: number, nth: number) => SaidCard & { text: string }

/** What a world may do beyond writing: a leak is planted here. */
type Leak = (server: TestServer, written: { boardId: string; anonymity: Anonymity; text: string }) => Promise<void>

/** Brings a meeting to the moment before the first card, with one board of each setting. */
export async function reachWriting(): Promise<WritingMoment> {
  const moment = await reachMoment()
  const server = await startTestServer({ now: NOW, dataDir: moment.folder })
  const [secretary] = comeBack(server, [secretaryOf(moment.onlookers)])
  if (!secretary) throw new Error('nobody came back')
  const { board } = await must(secretary.get<BoardView>(`/boards/${moment.ids.boardId}`))
  const boards = {} as WritingMoment['boards']
  const documents = [...moment.documents]
  for (const anonymity of anonymities) {
    const { boardId } = await must(
      secretary.post<{ boardId: string }>(`/meetings/${board.meetingId}/boards`, {
        itemId: board.itemId,
        question: { en: 'What do we need?' },
        settings: { anonymity },
      }),
    )
    boards[anonymity] = boardId
    const made = await must(secretary.get<BoardView>(`/boards/${boardId}`))
    documents.push(made.board.documentId)
    await must(secretary.post(`/boards/${boardId}/phase`, { from: 'setup', version: 1, to: 'collect' }))
  }
  await server.afterCommit.settled()
  await server.stop()
  return { ...moment, boards, documents }
}

/** Lives on from the moment: everybody writes on every board, and everything any onlooker is told meanwhile is written down. */
export async function writeOn(moment: WritingMoment, wording: Wording, leak?: Leak): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), 'releve-world-'))
  await cp(moment.folder, folder, { recursive: true })
  const server = await startTestServer({ now: NOW, dataDir: folder })
  const told: Told = new Map()
  try {
    const onlookers = comeBack(server, moment.onlookers)
    const writers = comeBack(
      server,
      moment.voters.map(({ person }) => person),
    )
    const listening = await listen(server, onlookers, {
      documents: moment.documents,
      reader: secretaryOf(onlookers),
    })
    for (const [place, writer] of writers.entries()) {
      for (const [anonymity, boardId] of boardsOf(moment)) {
        for (let nth = 0; nth < CARDS_EACH; nth++) {
          const said = { lang: 'en', kind: 'need', organisationType: 'company', ...wording(place, nth) }
          const cardId = cardIdOf(anonymity, place, nth)
          await must(writer.post(`/boards/${boardId}/cards`, { ...said, cardId }))
          await leak?.(server, { boardId, anonymity, text: said.text })
        }
        const again = { version: 1, lang: 'fr', kind: 'need', text: `${wording(place, 0).text} (?)` }
        await must(writer.post(`/boards/${boardId}/cards/${cardIdOf(anonymity, place, 0)}`, again))
      }
      server.clock.advance(1000)
      // Half-way and at the end: what is said of few cards may give away what is not said of many.
      if (place % 3 !== 2) continue
      const write = (what: string, answer: string) => void told.set(`after ${place + 1}: ${what}`, answer)
      await askEach(server, onlookers, ['/healthz', ...boardPaths(moment)], write, moment.wallKey)
      if (place === writers.length - 1) await tryEverything(server, moment, onlookers, write)
    }
    const entries = writers.length * anonymities.length * (CARDS_EACH + 1)
    for (const [what, frames] of await listening.heard('boards.countsChanged', inGroup(entries))) told.set(what, frames)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return told
}

/** All that can be asked, of each board, and the exports in every form. */
function boardPaths({ boards, ...moment }: WritingMoment): string[] {
  const all = Object.values(boards).flatMap((boardId) => pathsOf({ ...moment, ids: { ...moment.ids, boardId } }))
  const exports = Object.values(boards).flatMap((id) =>
    ['csv', 'markdown'].map((format) => `/api/boards/${id}/export?format=${format}&lang=nl`),
  )
  return [...new Set([...all, ...exports])]
}

/** What is refused may give away as much as what is told: every act on a card one does not see, and its id used again. */
async function tryEverything(
  server: TestServer,
  moment: WritingMoment,
  onlookers: readonly TestPerson[],
  write: (what: string, answer: string) => void,
): Promise<void> {
  const acts: Record<string, object> = {
    '': { version: 1, text: 'Words', lang: 'en', kind: 'need' },
    '/translations': { lang: 'nl', text: 'Woorden' },
    '/translations/checked': { lang: 'nl' },
    '/merge': { into: cardIdOf('named', 0, 1) },
    '/unmerge': {},
    '/park': {},
    '/unpark': {},
  }
  for (const [anonymity, boardId] of boardsOf(moment)) {
    const cardId = cardIdOf(anonymity, 0, 0)
    for (const onlooker of onlookers) {
      const tried = async (path: string, body: object): Promise<void> => {
        const answer = await onlooker.post(`/boards/${boardId}${path}`, body)
        write(`refused ${anonymity}${path} to ${onlooker.name}`, `${answer.status} ${JSON.stringify(answer.body)}`)
      }
      for (const [act, body] of Object.entries(acts)) await tried(`/cards/${cardId}${act}`, body)
      await tried('/cards', { cardId, text: 'Mine', lang: 'en', kind: 'need', organisationType: 'other' })
      await tried('/needs', { cardId, themeId: null, objectives: ['O1'], texts: { en: 'Kept' } })
    }
  }
}

function boardsOf({ boards }: WritingMoment): [Anonymity, string][] {
  return anonymities.map((anonymity) => [anonymity, boards[anonymity]])
}

function cardIdOf(anonymity: Anonymity, person: number, nth: number): string {
  return `card-${anonymity}-${person}-${nth}`
}

/** The same people, at the server that runs now. */
function comeBack(server: TestServer, people: readonly TestPerson[]): TestPerson[] {
  return people.map(({ id, name, cookie }) => createTestPerson(server.url, id, name, cookie))
}
