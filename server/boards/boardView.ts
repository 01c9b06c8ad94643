import type { Board, BoardView, Card } from '../../shared/boards/board.ts'
import { isAtOrAfter } from '../../shared/boards/phases.ts'
import { countRatings } from '../../shared/boards/ratings.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { shownAuthor } from './cardAuthors.ts'
import type { LoadedBoard } from './loadBoard.ts'
import { mayContribute, mayRun } from './requireBoard.ts'
import type { BoardRecord } from './store.ts'

/** A board's row as it may be told; what the server alone needs is left out. */
export function toBoard(record: BoardRecord): Board {
  const { begun: _begun, keyState: _keyState, frozenText: _frozenText, ...board } = record
  return board
}

/** A board as the viewer may see it: nothing of others' unrevealed cards, dots and marks is in it. See RULES.md B11, B32, B35, B80. */
export function viewBoard(viewer: Viewer, board: BoardRecord, loaded: LoadedBoard, now: string): BoardView {
  const { settings, phase, round } = board
  const { cards: all, authors, translations, ready, papers, ratings, frozen } = loaded
  const isMine = (card: { id: string }): boolean => authors.get(card.id) === viewer.personId
  const cards = all
    .filter((card) => card.state.is !== 'private' || isMine(card))
    .map((card): Card => ({
      id: card.id,
      text: card.text,
      lang: card.lang,
      kind: card.kind,
      author: shownAuthor(card, settings.anonymity),
      mode: card.mode,
      mine: isMine(card),
      late: card.late,
      state: card.state,
      translations: translations.get(card.id) ?? [],
      version: card.version,
    }))
  const frozenRound = frozen?.rounds.find((one) => one.round === round)
  const writers = new Set([...authors.values()].filter((author) => author !== null))
  const written = cards.filter((card) => card.mine).length
  return {
    board: toBoard(board),
    now,
    may: { run: mayRun(viewer, board), contribute: mayContribute(viewer, board) },
    cardsLeft: Math.max(0, settings.cardsEach - written),
    counts: {
      cards: all.length,
      writers: frozen?.tookPart.writers ?? writers.size,
      unrevealed: all.filter((card) => card.state.is === 'private').length,
      room: all.filter((card) => card.mode === 'room').length,
      remote: all.filter((card) => card.mode === 'remote').length,
    },
    ready: { count: ready.length, of: loaded.expected, mine: ready.includes(viewer.personId) },
    joinCode: loaded.joinCode,
    cards,
    targets: loaded.targets,
    voted: frozenRound?.voters ?? papers.length,
    myDots: papers.find((paper) => paper.owner === viewer.personId)?.dots ?? {},
    results: loaded.results,
    myRatings: ratings
      .filter((rating) => rating.owner === viewer.personId)
      .map(({ targetId, impact, effort }) => ({ targetId, impact, effort })),
    ratings: frozen ? frozen.ratings : board.ratingsShown && isAtOrAfter(phase, 'place') ? countRatings(ratings) : null,
    needs: loaded.needs,
    recommendations: loaded.recommendations,
    consents: loaded.consents,
    talk: loaded.talk,
  }
}
