import type { CardKind, OrganisationType } from '../../shared/boards/board.ts'
import { checkCardsEach, checkText, tidyText } from '../../shared/boards/card.ts'
import { isAtOrAfter } from '../../shared/boards/phases.ts'
import { may, type Viewer } from '../../shared/groups/rights.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { PresenceMode } from '../../shared/meetings/attendance.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { listAttendance } from '../meetings/rollStore.ts'
import { requireKey, type BoardKeys } from './boardKeys.ts'
import { authorOf } from './cardAuthors.ts'
import { findCard, insertCard, listCards, type CardRecord } from './cardStore.ts'
import { requireAct, requireBoard } from './requireBoard.ts'
import { sealAuthor } from './sealedAuthor.ts'
import type { BoardRecord } from './store.ts'

export interface AddCard {
  boardId: string
  cardId: string
  text: string
  lang: Locale
  kind: CardKind
  organisationType?: OrganisationType | undefined
}

/**
 * Takes in a card: unseen by others before the reveal, shown and marked late after it. The same card sent again is the
 * same card, in whatever phase it arrives. See RULES.md B11–B13, B15, B20.
 */
export async function addCard(tx: Tx, actor: Viewer, asked: AddCard, keys: BoardKeys): Promise<void> {
  const { boardId, cardId, lang, kind } = asked
  const text = tidyText(asked.text)
  const known = await findCard(tx.db, cardId)
  if (known) {
    const board = await requireBoard(tx.db, actor, 'read', boardId)
    const own = known.boardId === boardId && authorOf(known, keys.read(boardId)) === actor.personId
    const same = known.version > 1 || (known.text === text && known.lang === lang && known.kind === kind)
    if (own && same) return
    throw refuse(board.phase === 'frozen' ? 'boards.frozen' : 'boards.cardIdTaken')
  }
  const board = await requireAct(tx.db, actor, 'write', boardId)
  const key = requireKey(keys, boardId)
  const written = (await listCards(tx.db, boardId)).filter((card) => authorOf(card, key) === actor.personId)
  const refusal = checkText(text) ?? checkCardsEach(written.length, board.settings)
  if (refusal) throw new Refused(refusal)

  const shown = isAtOrAfter(board.phase, 'reveal')
  await insertCard(tx.db, {
    id: cardId,
    boardId,
    text,
    lang,
    kind,
    ...(await authorColumns(tx, actor, board, asked, key)),
    state: { is: shown ? 'shared' : 'private' },
    late: shown,
    version: 1,
  })
  const { groupId } = board
  append(
    tx,
    shown
      ? { kind: 'boards.cardChanged', groupId, boardId, cardId }
      : { kind: 'boards.countsChanged', groupId, boardId },
  )
}

/** What is stored of the author: named, or sealed; nothing beside a sealed one could tell who it is. */
async function authorColumns(
  tx: Tx,
  actor: Viewer,
  board: BoardRecord,
  { cardId, organisationType }: AddCard,
  key: Buffer,
): Promise<Pick<CardRecord, 'authorId' | 'authorSeatId' | 'authorBox' | 'organisationType' | 'mode'>> {
  const { anonymity } = board.settings
  if (anonymity === 'named') {
    const place = actor.seats.find((seat) => may({ ...actor, seats: [seat] }, 'board.contribute', board.groupId))
    const seatId = place?.alternateFor ?? place?.seatId
    return {
      authorId: actor.personId,
      authorSeatId: seatId ?? null,
      authorBox: null,
      organisationType: null,
      mode: await modeOf(tx, board, seatId),
    }
  }
  const isTypeShown = anonymity === 'organisationType'
  if (isTypeShown && organisationType === undefined)
    throw refuse('boards.organisationTypeMissing', { field: 'organisationType' })
  return {
    authorId: null,
    authorSeatId: null,
    authorBox: sealAuthor(key, { boardId: board.id, cardId }, actor.personId),
    organisationType: (isTypeShown ? organisationType : undefined) ?? null,
    mode: null,
  }
}

async function modeOf(tx: Tx, board: BoardRecord, seatId: string | undefined): Promise<PresenceMode | null> {
  const line = (await listAttendance(tx.db, board.meetingId)).find((one) => one.seatId === seatId)
  return line?.status === 'present' ? line.mode : null
}
