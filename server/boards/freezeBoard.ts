import { canonicalJson } from '../../shared/canonicalJson.ts'
import type { Need, Original } from '../../shared/boards/board.ts'
import type { BoardExport } from '../../shared/boards/boardExport.ts'
import { checkFreeze } from '../../shared/boards/phases.ts'
import { needSeries, numberOfNeed } from '../../shared/boards/needNumber.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { contentHash } from '../meetings/contentHash.ts'
import { deleteCode } from '../meetings/checkInStore.ts'
import { findMeeting } from '../meetings/store.ts'
import type { BoardKeys } from './boardKeys.ts'
import { listCards, updateAuthor, updateState } from './cardStore.ts'
import { deleteAllPapers } from './dotStore.ts'
import { buildExport } from './exportBoard.ts'
import { insertNeed, lastSequence } from './needStore.ts'
import { requireBoard } from './requireBoard.ts'
import { endTalkOutside } from './takeTurns.ts'
import { clearReady, updateBoard, type BoardRecord } from './store.ts'

export interface FreezeBoard {
  boardId: string
  version: number
  /** What is neither kept nor merged is parked by it. */
  park: boolean
}

/**
 * Freezes a board: needs enter the register, what it shows is stored with its hash, people's dots, marks and hidden names
 * are taken out. The key goes after the commit, see finishFreeze. See RULES.md B22, B50–B52.
 */
export async function freezeBoard(
  tx: Tx,
  actor: Viewer,
  { boardId, version, park }: FreezeBoard,
  keys: BoardKeys,
): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  const refusal = checkFreeze(board, version)
  if (refusal) throw new Refused(refusal)
  // Dots and marks that nobody was shown yet are told by the freeze, or they would be lost with their papers.
  const resultsShownAt = board.resultsShownAt ?? (board.round > 0 ? tx.now : null)
  const frozen = { ...board, phase: 'frozen' as const, frozenAt: tx.now, ratingsShown: true, resultsShownAt }
  const before = await buildExport(tx.db, frozen, keys)
  const left = before.cards.filter((card) => card.fate === 'open')
  if (left.length > 0 && !park) throw refuse('boards.cardsLeft', { params: { count: left.length } })
  for (const card of left) await updateState(tx.db, card.id, { is: 'parked' })

  await enterNeeds(tx, board, before)
  const frozenText = canonicalJson(await buildExport(tx.db, frozen, keys))
  await updateBoard(tx.db, boardId, {
    phase: 'frozen',
    frozenAt: tx.now,
    ratingsShown: true,
    resultsShownAt,
    timer: { state: 'off' },
    frozenText,
    frozenHash: contentHash(frozenText),
  })
  await deleteAllPapers(tx.db, boardId)
  await endTalkOutside(tx, { id: boardId, phase: 'frozen' })
  await clearReady(tx.db, boardId)
  await deleteCode(tx.db, { meetingId: board.meetingId, boardId })
  if (board.settings.anonymity !== 'named') await forgetAuthors(tx, boardId)
  append(tx, { kind: 'boards.boardFrozen', groupId: board.groupId, meetingId: board.meetingId, boardId })
}

/** Gives each kept card its number, in the order of its theme's dots and of the arrangement (B51). */
async function enterNeeds(tx: Tx, board: BoardRecord, before: BoardExport): Promise<void> {
  const meeting = await findMeeting(tx.db, board.meetingId)
  if (!meeting) throw new Error(`board ${board.id} has no meeting`)
  const series = needSeries(before.groupCode, meeting.startsAt)
  let sequence = await lastSequence(tx.db, series)
  for (const need of inRegisterOrder(board, before)) {
    sequence++
    const number = numberOfNeed(series, sequence)
    await insertNeed(tx.db, { ...need, id: tx.newId(), at: tx.now, number, series, sequence })
  }
}

function inRegisterOrder(
  board: BoardRecord,
  { needs, cards, themes, rounds }: BoardExport,
): Omit<Need, 'id' | 'number' | 'at' | 'evidence'>[] {
  const results = rounds.find(({ round }) => round === board.round)?.results ?? []
  const dotsOf = new Map(results.map((one) => [one.id, one.dots]))
  const place = new Map(cards.map((card, index) => [card.id, index]))
  const weighed = needs.map((need) => ({
    ...need,
    weight: dotsOf.get(need.themeId ?? need.cardId) ?? dotsOf.get(need.cardId) ?? null,
    themePlace: themes.findIndex((theme) => theme.id === need.themeId),
  }))
  return weighed
    .toSorted(
      (a, b) =>
        (b.weight ?? -1) - (a.weight ?? -1) ||
        a.themePlace - b.themePlace ||
        (place.get(a.cardId) ?? 0) - (place.get(b.cardId) ?? 0),
    )
    .map(({ cardId, objectives, texts, themeId, weight }) => ({
      groupId: board.groupId,
      boardId: board.id,
      meetingId: board.meetingId,
      itemId: board.itemId,
      cardId,
      objectives,
      kind: cards.find((card) => card.id === cardId)?.kind ?? 'need',
      texts,
      themeId,
      theme: themes.find((theme) => theme.id === themeId)?.name ?? {},
      weight,
      originals: cards
        .filter((card) => card.id === cardId || card.into === cardId)
        .map(({ id, text, lang, author, mode }): Original => ({ cardId: id, text, lang, author, mode }))
        .toSorted((a, b) => Number(b.cardId === cardId) - Number(a.cardId === cardId)),
    }))
}

/** Takes out what still led from a card to its author (B22); of a type of organisation, the type stays. */
async function forgetAuthors(tx: Tx, boardId: string): Promise<void> {
  for (const card of await listCards(tx.db, boardId))
    await updateAuthor(tx.db, card.id, {
      authorId: null,
      authorSeatId: null,
      authorBox: null,
      organisationType: card.organisationType,
      mode: card.mode,
    })
}
