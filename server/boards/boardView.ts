import type { Kysely } from 'kysely'
import type { Board, BoardView, Card } from '../../shared/boards/board.ts'
import type { BoardExport } from '../../shared/boards/boardExport.ts'
import { isAtOrAfter } from '../../shared/boards/phases.ts'
import { countRatings } from '../../shared/boards/ratings.ts'
import { speaks, type Viewer } from '../../shared/groups/rights.ts'
import type { Tx } from '../database/transact.ts'
import type { Tables } from '../database/tables.ts'
import { listSeats } from '../groups/store.ts'
import { findCode } from '../meetings/checkInStore.ts'
import { listAttendance } from '../meetings/rollStore.ts'
import { findMeeting } from '../meetings/store.ts'
import type { BoardKeys } from './boardKeys.ts'
import { authorOf, shownAuthor } from './cardAuthors.ts'
import { listCards, listTranslations } from './cardStore.ts'
import { listDots, listMarks } from './dotStore.ts'
import { readResults } from './exportBoard.ts'
import { listKept } from './needStore.ts'
import { ownerOf } from './paperOwners.ts'
import { readTalk } from './readTalk.ts'
import { mayContribute, mayRun } from './requireBoard.ts'
import { listReady, listTargets, type BoardRecord } from './store.ts'
import { listRecommendations, listThemeConsents } from './themeStore.ts'

/** A board's row as it may be told; what the server alone needs is left out. */
export function toBoard(record: BoardRecord): Board {
  const { begun: _begun, keyState: _keyState, frozenText: _frozenText, ...board } = record
  return board
}

/** A board as the viewer may see it: others' unrevealed cards, dots and marks are not even loaded into it. See RULES.md B11, B32, B35. */
export async function readBoardView(tx: Tx, viewer: Viewer, board: BoardRecord, keys: BoardKeys): Promise<BoardView> {
  const { id, settings, phase, round } = board
  const all = await listCards(tx.db, id)
  const translations = await listTranslations(tx.db, id)
  const key = keys.read(id)
  const authors = new Map(all.map((card) => [card.id, authorOf(card, key)]))
  const cards = all
    .filter((card) => card.state.is !== 'private' || authors.get(card.id) === viewer.personId)
    .map((card): Card => ({
      id: card.id,
      text: card.text,
      lang: card.lang,
      kind: card.kind,
      author: shownAuthor(card, settings.anonymity),
      mode: card.mode,
      mine: authors.get(card.id) === viewer.personId,
      late: card.late,
      state: card.state,
      translations: translations.get(card.id) ?? [],
      version: card.version,
    }))
  const ready = await listReady(tx.db, id)
  const papers = await listDots(tx.db, id, round)
  const ratings = await listMarks(tx.db, id)
  const frozen = board.frozenText === null ? null : (JSON.parse(board.frozenText) as BoardExport)
  const frozenRound = frozen?.rounds.find((one) => one.round === round)
  const writers = new Set([...authors.values()].filter((author) => author !== null))
  const written = cards.filter((card) => card.mine).length
  return {
    board: toBoard(board),
    now: tx.now,
    may: { run: mayRun(viewer, board), contribute: mayContribute(viewer, board) },
    cardsLeft: Math.max(0, settings.cardsEach - written),
    counts: {
      cards: all.length,
      writers: frozen?.tookPart.writers ?? writers.size,
      unrevealed: all.filter((card) => card.state.is === 'private').length,
      room: all.filter((card) => card.mode === 'room').length,
      remote: all.filter((card) => card.mode === 'remote').length,
    },
    ready: {
      count: ready.length,
      of: await countExpected(tx.db, board, tx.now),
      mine: ready.includes(viewer.personId),
    },
    joinCode: (await findCode(tx.db, { meetingId: board.meetingId, boardId: id })) ?? null,
    cards,
    targets: await listTargets(tx.db, id, round),
    voted: frozenRound?.voters ?? papers.length,
    myDots: papers.find((paper) => ownerOf(paper, id, key) === viewer.personId)?.dots ?? {},
    results: frozen ? (frozenRound?.results ?? null) : await shownResults(tx.db, board),
    myRatings: ratings
      .filter((rating) => ownerOf(rating, id, key) === viewer.personId)
      .map(({ targetId, impact, effort }) => ({ targetId, impact, effort })),
    ratings: frozen ? frozen.ratings : board.ratingsShown && isAtOrAfter(phase, 'place') ? countRatings(ratings) : null,
    needs: await listKept(tx.db, id),
    recommendations: (await listRecommendations(tx.db, id)).map(({ themeId, blockId, evidence }) => ({
      themeId,
      blockId,
      evidence,
    })),
    consents: (await listThemeConsents(tx.db, [id])).map(({ themeId, roundId }) => ({ themeId, roundId })),
    talk: await readTalk(tx, board),
  }
}

async function shownResults(db: Kysely<Tables>, board: BoardRecord): Promise<BoardView['results']> {
  if (board.phase === 'vote' || board.resultsShownAt === null) return null
  return (await readResults(db, board.id, board.round)).results
}

/** How many people are waited for: who speaks for an organisation and is there, or before the meeting, has a seat (B8). */
async function countExpected(db: Kysely<Tables>, board: BoardRecord, now: string): Promise<number> {
  const speakers = (await listSeats(db, board.groupId, now)).filter(
    (seat) => seat.personId !== null && speaks(seat.role),
  )
  const meeting = await findMeeting(db, board.meetingId)
  const isHeld = meeting?.state === 'open' || meeting?.state === 'closed'
  const present = new Set(
    (await listAttendance(db, board.meetingId))
      .filter(({ status }) => status === 'present')
      .map(({ seatId }) => seatId),
  )
  const waitedFor = isHeld ? speakers.filter((seat) => present.has(seat.id)) : speakers
  return new Set(waitedFor.map((seat) => seat.personId)).size
}
