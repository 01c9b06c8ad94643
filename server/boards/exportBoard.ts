import type { Kysely } from 'kysely'
import type { TargetResult } from '../../shared/boards/board.ts'
import { fatesOf, inPlaceOrder, type BoardExport, type ExportedCard } from '../../shared/boards/boardExport.ts'
import { countDots } from '../../shared/boards/dots.ts'
import { countRatings } from '../../shared/boards/ratings.ts'
import type { Tables } from '../database/tables.ts'
import { findGroup } from '../groups/store.ts'
import type { BoardKeys } from './boardKeys.ts'
import { authorOf, shownAuthor } from './cardAuthors.ts'
import { listCards, listTranslations } from './cardStore.ts'
import { listDots, listMarks } from './dotStore.ts'
import { listKept } from './needStore.ts'
import { readBoardArrangement } from './readTargets.ts'
import { listTargets, type BoardRecord } from './store.ts'

type Db = Kysely<Tables>

/** A board as it may leave the house: of a frozen one what was frozen, else what is shown now. Nothing hidden is in it (B11, B32, B52). */
export async function exportBoard(db: Db, board: BoardRecord, keys: BoardKeys): Promise<BoardExport> {
  if (board.frozenText !== null) return JSON.parse(board.frozenText) as BoardExport
  return buildExport(db, board, keys)
}

/** Puts together what is shown of a board. */
export async function buildExport(db: Db, board: BoardRecord, keys: BoardKeys): Promise<BoardExport> {
  const all = await listCards(db, board.id)
  const key = keys.read(board.id)
  const arrangement = await readBoardArrangement(db, board)
  const needs = await listKept(db, board.id)
  const translations = await listTranslations(db, board.id)
  const shown = inPlaceOrder(
    all.filter((card) => card.state.is !== 'private'),
    arrangement,
  )
  const fates = fatesOf(shown, needs)
  const placeOf = new Map(arrangement.placements.map((placement) => [placement.cardId, placement]))
  const cards = shown.map((card): ExportedCard => ({
    id: card.id,
    text: card.text,
    lang: card.lang,
    kind: card.kind,
    author: shownAuthor(card, board.settings.anonymity),
    mode: card.mode,
    late: card.late,
    translations: translations.get(card.id) ?? [],
    ...(fates.get(card.id) ?? { fate: 'open', into: null }),
    theme: placeOf.get(card.id)?.theme ?? null,
    also: placeOf.get(card.id)?.also ?? null,
  }))
  const rounds = await readRounds(db, board)
  const current = new Map(rounds.find(({ round }) => round === board.round)?.results.map((one) => [one.id, one.dots]))
  return {
    boardId: board.id,
    groupId: board.groupId,
    groupCode: (await findGroup(db, board.groupId))?.code ?? '',
    meetingId: board.meetingId,
    itemId: board.itemId,
    question: board.question,
    anonymity: board.settings.anonymity,
    phase: board.phase,
    frozenAt: board.frozenAt,
    tookPart: {
      writers: new Set(all.map((card) => authorOf(card, key)).filter((author) => author !== null)).size,
      room: cards.filter((card) => card.mode === 'room').length,
      remote: cards.filter((card) => card.mode === 'remote').length,
    },
    themes: arrangement.themes
      .filter((theme) => !theme.removed)
      .map(({ id, name, synthesis }) => ({
        id,
        name,
        synthesis,
        dots: current.get(id) ?? null,
        cards: cards.filter((card) => card.theme === id || card.also === id).map((card) => card.id),
      })),
    cards,
    needs,
    rounds,
    ratings: board.ratingsShown ? countRatings(await listMarks(db, board.id)) : [],
  }
}

/** Rounds of dots that are over: those before this one, and this one once its results are shown. */
async function readRounds(db: Db, board: BoardRecord): Promise<BoardExport['rounds']> {
  const rounds: BoardExport['rounds'] = []
  const last = board.resultsShownAt === null || board.phase === 'vote' ? board.round - 1 : board.round
  for (let round = 1; round <= last; round++) {
    const results = await readResults(db, board.id, round)
    if (results.voters > 0) rounds.push({ round, ...results })
  }
  return rounds
}

/** What a round came to. Whoever asks must know that it is over (B32). */
export async function readResults(
  db: Db,
  boardId: string,
  round: number,
): Promise<{ voters: number; results: TargetResult[] }> {
  const papers = (await listDots(db, boardId, round)).map((paper) => paper.dots)
  return { voters: papers.length, results: countDots(await listTargets(db, boardId, round), papers) }
}
