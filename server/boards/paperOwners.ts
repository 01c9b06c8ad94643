import type { Board } from '../../shared/boards/board.ts'
import type { Tx } from '../database/transact.ts'
import { requireKey, type BoardKeys } from './boardKeys.ts'
import { deletePapers, listDots, listMarks, type PaperOwner } from './dotStore.ts'
import { openAuthor, sealAuthor } from './sealedAuthor.ts'

/** Whose a paper of dots or marks is; null when its seal does not open any more (B23). */
export function ownerOf(
  { id, personId, personBox }: { id: string } & PaperOwner,
  boardId: string,
  key: Buffer | undefined,
): string | null {
  if (personId !== null) return personId
  return key === undefined ? null : openAuthor(key, { boardId, cardId: id }, personBox)
}

/** What a new paper says of its person: the name, or on a board that names nobody a sealed one (B20). */
export function ownerFor(
  { id: boardId, settings }: Pick<Board, 'id' | 'settings'>,
  paperId: string,
  personId: string,
  keys: BoardKeys,
): PaperOwner {
  if (settings.anonymity === 'named') return { personId, personBox: null }
  return { personId: null, personBox: sealAuthor(requireKey(keys, boardId), { boardId, cardId: paperId }, personId) }
}

/**
 * Takes off unseen papers that are nobody's, since their key was lost: their people put dots and marks again, and must not count
 * twice. What was shown stands. See RULES.md B23.
 */
export async function dropUnseenOfNobody(
  tx: Tx,
  board: Pick<Board, 'id' | 'round' | 'phase' | 'resultsShownAt' | 'ratingsShown'>,
  key: Buffer | undefined,
): Promise<void> {
  const { id, round } = board
  const lost = (papers: readonly ({ id: string } & PaperOwner)[]): string[] =>
    papers.filter((paper) => ownerOf(paper, id, key) === null).map((paper) => paper.id)
  if (board.phase === 'vote' || board.resultsShownAt === null)
    await deletePapers(tx.db, 'board_dots', lost(await listDots(tx.db, id, round)))
  if (!board.ratingsShown) await deletePapers(tx.db, 'board_ratings', lost(await listMarks(tx.db, id)))
}
