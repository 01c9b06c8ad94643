import type { BoardSettings } from '../../shared/boards/board.ts'
import { checkAnonymity } from '../../shared/boards/card.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireKey, type BoardKeys } from './boardKeys.ts'
import { forgetTranslators, listCards, updateAuthor } from './cardStore.ts'
import { requireDeputies } from './createBoard.ts'
import { listDots, sealPapers } from './dotStore.ts'
import { requireBoard, requireVersion } from './requireBoard.ts'
import { sealAuthor } from './sealedAuthor.ts'
import { updateBoard, type BoardRecord } from './store.ts'

export interface ChangeSettings {
  boardId: string
  version: number
  question: Texts
  settings: BoardSettings
}

/**
 * Changes a board's question and settings. Authors can only become better hidden once anybody may have written, and dots
 * keep their budget while any are put. See RULES.md B3, B10, B31.
 */
export async function changeSettings(
  tx: Tx,
  actor: Viewer,
  { boardId, version, question, settings }: ChangeSettings,
  keys: BoardKeys,
): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  requireVersion(board, version)
  const refusal = checkAnonymity(board.settings.anonymity, settings.anonymity, board.begun)
  if (refusal) throw new Refused(refusal)
  await requireDeputies(tx, board.groupId, settings.deputies)
  const { dotsEach, dotsPerTarget } = board.settings
  const otherDots = settings.dotsEach !== dotsEach || settings.dotsPerTarget !== dotsPerTarget
  if (otherDots && (await listDots(tx.db, boardId, board.round)).length > 0) throw refuse('boards.wrongPhase')
  if (board.settings.anonymity === 'named' && settings.anonymity !== 'named') await hideAuthors(tx, board, keys)
  await updateBoard(tx.db, boardId, { question, settings })
  append(tx, { kind: 'boards.settingsChanged', groupId: board.groupId, boardId })
}

/**
 * Seals who wrote the cards so far, put dots and gave marks, and forgets who translated cards, often their authors. A type of
 * organisation was never asked of them: it shows as other.
 */
async function hideAuthors(tx: Tx, board: BoardRecord, keys: BoardKeys): Promise<void> {
  const key = requireKey(keys, board.id)
  for (const card of await listCards(tx.db, board.id)) {
    if (card.authorId === null) continue
    const authorBox = sealAuthor(key, { boardId: board.id, cardId: card.id }, card.authorId)
    await updateAuthor(tx.db, card.id, {
      authorId: null,
      authorSeatId: null,
      authorBox,
      organisationType: card.organisationType,
      mode: null,
    })
  }
  await forgetTranslators(tx.db, board.id)
  await sealPapers(tx.db, board.id, (paperId, personId) =>
    sealAuthor(key, { boardId: board.id, cardId: paperId }, personId),
  )
}
