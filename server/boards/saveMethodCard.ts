import { planOf, type MethodCard } from '../../shared/boards/methodCard.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import type { BoardKeys } from './boardKeys.ts'
import { exportBoard } from './exportBoard.ts'
import { insertMethodCard, listMoves } from './methodStore.ts'
import { requireBoard } from './requireBoard.ts'

export interface SaveMethodCard {
  boardId: string
  title: string
  answers: MethodCard['answers']
}

/** Saves how a board was run as a plan that any group can start from; returns the card's id. See RULES.md B70. */
export async function saveMethodCard(
  tx: Tx,
  actor: Viewer,
  { boardId, title, answers }: SaveMethodCard,
  keys: BoardKeys,
): Promise<string> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  const moves = await listMoves(tx.db, boardId)
  if (moves.length === 0) throw refuse('boards.wrongPhase')
  const { deputies: _deputies, ...settings } = board.settings
  const { tookPart } = await exportBoard(tx.db, board, keys)
  const id = tx.newId()
  await insertMethodCard(tx.db, {
    id,
    groupId: board.groupId,
    title,
    question: board.question,
    settings,
    plan: planOf(moves, board.frozenAt ?? tx.now),
    answers,
    groupSize: tookPart.writers,
    savedAt: tx.now,
    savedBy: actor.personId,
  })
  append(tx, { kind: 'boards.methodCardSaved', groupId: board.groupId, boardId })
  return id
}
