import type { BoardSettings, BoardView, Card, Phase } from '../../shared/boards/board.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { must } from './decisionRoom.ts'
import { setUpMeeting, type MeetingRoom, type SeatedPerson } from './meetingRoom.ts'
import type { Answer, Refusing, TestPerson, TestServer } from './testServer.ts'

/** What a test says of a card; the rest is usual. */
export interface SaidCard {
  cardId?: string
  text?: string
  lang?: Locale
  kind?: string
  organisationType?: string
}

/** A meeting with a board on one of its items; everything goes through the real routes. */
export interface BoardRoom extends MeetingRoom {
  itemId: string
  boardId: string
  documentId: string
  /** Somebody who takes part, by place. */
  person: (index: number) => TestPerson
  see: (as?: TestPerson) => Promise<BoardView>
  /** Moves the board as its secretary; the move must not be refused. */
  moveTo: (to: Phase, confirmed?: boolean) => Promise<void>
  tryMove: (to: Phase, more?: object, as?: TestPerson) => Promise<Answer<Refusing>>
  write: (as: TestPerson, card?: SaidCard) => Promise<Answer<Refusing>>
  /** Writes a card that must be taken in, and returns its id. */
  card: (as: TestPerson, card?: SaidCard) => Promise<string>
  on: (cardId: string, act: string, body?: object, as?: TestPerson) => Promise<Answer<Refusing>>
  cardAs: (as: TestPerson, cardId: string) => Promise<Card | undefined>
}

/** Seats a group, opens its meeting and sets a board up; it stands in `setup`. */
export async function setUpBoard(
  server: TestServer,
  { code, seats, settings = {} }: { code: string; seats: number; settings?: Partial<BoardSettings> },
): Promise<BoardRoom> {
  const room = await setUpMeeting(server, { code, kind: 'working', seats })
  const itemId = await room.addItem()
  await room.openWith(seats)
  const { secretary, voting, meetingId } = room
  const question = { en: 'What do we need?', fr: 'De quoi avons-nous besoin ?' }
  const { boardId } = await must(
    secretary.post<{ boardId: string }>(`/meetings/${meetingId}/boards`, { itemId, question, settings }),
  )
  const see = async (as: TestPerson = secretary) => must(as.get<BoardView>(`/boards/${boardId}`))
  const tryMove: BoardRoom['tryMove'] = async (to, more = {}, as = secretary) => {
    const { board } = await see(as)
    return as.post(`/boards/${boardId}/phase`, { from: board.phase, version: board.version, to, ...more })
  }
  const write: BoardRoom['write'] = (as, card = {}) => {
    const said = { cardId: server.clock.newId(), text: 'A need', lang: 'en', kind: 'need', ...card }
    return as.post(`/boards/${boardId}/cards`, said)
  }
  const person = (index: number): TestPerson => seatOf(voting, index).person
  return {
    ...room,
    itemId,
    boardId,
    documentId: (await see()).board.documentId,
    person,
    see,
    tryMove,
    write,
    async moveTo(to, confirmed = false) {
      await must(tryMove(to, { confirmed }))
    },
    async card(as, card = {}) {
      const cardId = card.cardId ?? server.clock.newId()
      await must(write(as, { ...card, cardId }))
      return cardId
    },
    on: (cardId, act, body = {}, as = person(0)) => as.post(`/boards/${boardId}/cards/${cardId}/${act}`, body),
    cardAs: async (as, cardId) => (await see(as)).cards.find((card) => card.id === cardId),
  }
}

function seatOf(voting: readonly SeatedPerson[], index: number): SeatedPerson {
  const seated = voting[index]
  if (!seated) throw new Error(`there is no seat ${index}`)
  return seated
}
