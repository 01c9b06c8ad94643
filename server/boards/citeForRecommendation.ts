import type { EvidenceRelation } from '../../shared/boards/board.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { findEvidence } from '../evidence/store.ts'
import { append } from '../journal/append.ts'
import { mayContribute, mayRun, requireBoard } from './requireBoard.ts'
import { deleteBlockEvidence, listRecommendations, upsertBlockEvidence } from './themeStore.ts'

export interface CiteForRecommendation {
  boardId: string
  /** A decision block that was made from a theme of this board. */
  blockId: string
  evidenceId: string
  /** What the evidence does for what is recommended; null takes it off again. */
  relation: EvidenceRelation | null
}

/**
 * Attaches an item of the shelf to what is recommended from a theme, says otherwise what it does for it, or takes it off: it stands
 * in the trail of the decision, before that has its number and after. See RULES.md B69.
 */
export async function citeForRecommendation(
  tx: Tx,
  actor: Viewer,
  { boardId, blockId, evidenceId, relation }: CiteForRecommendation,
): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'read', boardId)
  if (!mayContribute(actor, board) && !mayRun(actor, board)) throw refuse('rights.missing')
  const place = (await listRecommendations(tx.db, boardId)).find((one) => one.blockId === blockId)
  if (!place) throw refuse('boards.notRecommended')
  if (!(await findEvidence(tx.db, evidenceId))) throw refuse('notFound')
  if (relation === null) await deleteBlockEvidence(tx.db, place, evidenceId)
  else await upsertBlockEvidence(tx.db, place, evidenceId, relation)
  append(tx, { kind: 'boards.recommendationCited', groupId: board.groupId, boardId, blockId })
}
