import * as Y from 'yjs'
import { addTheme, placeCard } from '../../shared/boards/arrangement.ts'
import type { BoardSettings } from '../../shared/boards/board.ts'
import { readDocument } from '../../server/documents/readDocument.ts'
import { setUpBoard } from '../../server/testing/boardRoom.ts'
import { startTestServer } from '../../server/testing/testServer.ts'
import type { BoardToDrag } from '../load/dragger.ts'

const THEMES = 8
/** Of so many cards one stands in no theme yet. */
const LOOSE_EVERY = 10

/** What is to stand in the data folder: who takes part, and how many cards are written by how many of them. */
export interface WantedBoard {
  code: string
  people: number
  writers: number
  cards: number
  settings?: Partial<BoardSettings>
  /** Whether the cards are shown and stand in themes, or are still being written. */
  grouped: boolean
}

/** A board in such a folder. */
export interface SeededBoard extends BoardToDrag {
  boardId: string
  documentId: string
  /** `Cookie` headers: of who runs it, and of those who take part. */
  secretary: string
  members: string[]
}

/** Puts a board into a data folder that no server uses at the moment. */
export async function seedBoard(folder: string, wanted: WantedBoard): Promise<SeededBoard> {
  const server = await startTestServer({ dataDir: folder })
  // Hundreds of commits that nobody will miss; a server that runs on the folder later sets its own.
  server.ground.sqlite.pragma('synchronous = OFF')
  const { code, people, writers, cards, grouped } = wanted
  const settings = { cardsEach: Math.ceil(cards / writers), ...wanted.settings }
  const room = await setUpBoard(server, { code, seats: people, settings })
  await room.moveTo('collect')
  const ids: string[] = []
  for (let nth = 0; nth < cards; nth++) {
    const text = `Need ${nth}: what a company of this city lacks when it goes abroad, said in a sentence or two.`
    ids.push(await room.card(room.person(nth % writers), { text, lang: (['fr', 'nl', 'en'] as const)[nth % 3] }))
  }
  const themes = Array.from({ length: THEMES }, (_, nth) => `theme-000${nth}`)
  if (grouped) {
    await room.moveTo('group')
    await server.sync.editDocument(room.documentId, (doc) => {
      for (const [nth, id] of themes.entries())
        addTheme(doc, { id, position: `V${nth + 1}`, name: { en: `Theme ${nth}`, fr: `Thème ${nth}` } })
      for (const [nth, cardId] of ids.entries()) {
        const theme = nth % LOOSE_EVERY === 0 ? null : (themes[nth % THEMES] ?? null)
        placeCard(doc, cardId, { theme, position: `V${String(nth).padStart(3, '0')}V`, also: null })
      }
    })
  }
  const state = Buffer.from(Y.encodeStateAsUpdate(await readDocument(server.ground.db, room.documentId)))
  await server.stop()
  return {
    boardId: room.boardId,
    documentId: room.documentId,
    secretary: room.secretary.cookie,
    members: room.voting.map(({ person }) => person.cookie),
    cards: ids,
    themes,
    state: state.toString('base64'),
  }
}
