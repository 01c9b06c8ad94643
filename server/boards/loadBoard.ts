import type { Kysely } from 'kysely'
import type { BoardNeed, BoardView, CardTranslation, Target } from '../../shared/boards/board.ts'
import type { BoardExport } from '../../shared/boards/boardExport.ts'
import { speaks } from '../../shared/groups/rights.ts'
import type { Tables } from '../database/tables.ts'
import type { Tx } from '../database/transact.ts'
import type { Ground } from '../ground.ts'
import { listSeats } from '../groups/store.ts'
import { findCode } from '../meetings/checkInStore.ts'
import { listAttendance } from '../meetings/rollStore.ts'
import { findMeeting } from '../meetings/store.ts'
import type { BoardKeys } from './boardKeys.ts'
import { authorOf } from './cardAuthors.ts'
import { listCards, listTranslations, type NamedCard } from './cardStore.ts'
import { listDots, listMarks, type DotsPaper, type MarksPaper } from './dotStore.ts'
import { readResults } from './exportBoard.ts'
import { listKept } from './needStore.ts'
import { ownerOf } from './paperOwners.ts'
import { readTalk } from './readTalk.ts'
import { listReady, listTargets, type BoardRecord } from './store.ts'
import { listRecommendations, listThemeConsents } from './themeStore.ts'

/** How long what was loaded is kept: as long as everybody takes who asks in the same moment. */
const KEPT_MS = 2000

/** Everything about a board, hidden or not: for `boardView` to cut out what one person may see. It never leaves the server. */
export interface LoadedBoard {
  joinCode: string | null
  cards: readonly NamedCard[]
  /** Who wrote each card, as far as that is known. */
  authors: ReadonlyMap<string, string | null>
  translations: ReadonlyMap<string, CardTranslation[]>
  ready: readonly string[]
  /** How many people are waited for. */
  expected: number
  targets: Target[]
  papers: readonly (DotsPaper & Owned)[]
  results: BoardView['results']
  ratings: readonly (MarksPaper & Owned)[]
  needs: BoardNeed[]
  recommendations: BoardView['recommendations']
  consents: BoardView['consents']
  talk: BoardView['talk']
  frozen: BoardExport | null
}

/** Whose a paper is; null when its seal does not open any more. */
interface Owned {
  owner: string | null
}

/** Loads a board inside a transaction. */
export type LoadBoard = (tx: Tx, board: BoardRecord) => Promise<LoadedBoard>

/**
 * Builds the loading of boards. When cards are shown, hundreds of screens ask in the same second: what is the same for all
 * of them is read once, as long as nothing is written and the second lasts, and forgotten soon after. See RULES.md B80.
 */
export function createLoadBoard({ changes }: Pick<Ground, 'changes'>, keys: BoardKeys): LoadBoard {
  let kept: { key: string; loaded: LoadedBoard } | undefined
  return async (tx, board) => {
    const key = `${board.id} ${changes.current()} ${tx.now.slice(0, 19)}`
    if (kept?.key === key) return kept.loaded
    const loaded = await load(tx, board, keys)
    const entry = { key, loaded }
    kept = entry
    const forgetting = setTimeout(() => {
      if (kept === entry) kept = undefined
    }, KEPT_MS)
    forgetting.unref()
    return loaded
  }
}

async function load(tx: Tx, board: BoardRecord, keys: BoardKeys): Promise<LoadedBoard> {
  const { db, now } = tx
  const { id, round } = board
  const cards = await listCards(db, id)
  const key = keys.read(id)
  const frozen = board.frozenText === null ? null : (JSON.parse(board.frozenText) as BoardExport)
  const owned = <Paper extends DotsPaper | MarksPaper>(paper: Paper): Paper & Owned => ({
    ...paper,
    owner: ownerOf(paper, id, key),
  })
  return {
    joinCode: (await findCode(db, { meetingId: board.meetingId, boardId: id })) ?? null,
    cards,
    authors: new Map(cards.map((card) => [card.id, authorOf(card, key)])),
    translations: await listTranslations(db, id),
    ready: await listReady(db, id),
    expected: await countExpected(db, board, now),
    targets: await listTargets(db, id, round),
    papers: (await listDots(db, id, round)).map(owned),
    results: frozen
      ? (frozen.rounds.find((one) => one.round === round)?.results ?? null)
      : await shownResults(db, board),
    ratings: (await listMarks(db, id)).map(owned),
    needs: await listKept(db, id),
    recommendations: (await listRecommendations(db, id)).map(({ themeId, blockId, evidence }) => ({
      themeId,
      blockId,
      evidence,
    })),
    consents: (await listThemeConsents(db, [id])).map(({ themeId, roundId }) => ({ themeId, roundId })),
    talk: await readTalk(tx, board),
    frozen,
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
