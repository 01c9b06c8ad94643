import type { EvidenceRelation } from '../../shared/boards/board.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { findEvidence } from '../evidence/store.ts'
import { append } from '../journal/append.ts'
import { deleteCitation, listKept, upsertCitation } from './needStore.ts'
import { mayContribute, mayRun, requireBoard } from './requireBoard.ts'

export interface CiteEvidence {
  boardId: string
  cardId: string
  evidenceId: string
  /** What the evidence does for the need; null takes it off again. */
  relation: EvidenceRelation | null
}

/**
 * Attaches an item of the shelf to a kept need, says otherwise what it does for it, or takes it off. It goes on after the freeze, since
 * evidence comes later; the frozen text keeps what was cited then. See RULES.md B42.
 */
export async function citeEvidence(
  tx: Tx,
  actor: Viewer,
  { boardId, cardId, evidenceId, relation }: CiteEvidence,
): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'read', boardId)
  if (!mayContribute(actor, board) && !mayRun(actor, board)) throw refuse('rights.missing')
  if (!(await listKept(tx.db, boardId)).some((need) => need.cardId === cardId)) throw refuse('boards.notKept')
  if (!(await findEvidence(tx.db, evidenceId))) throw refuse('notFound')
  if (relation === null) await deleteCitation(tx.db, { boardId, cardId, evidenceId })
  else await upsertCitation(tx.db, { boardId, cardId, evidenceId, relation })
  append(tx, { kind: 'boards.evidenceCited', groupId: board.groupId, boardId, cardId })
}
