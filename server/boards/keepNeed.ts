import type { BoardNeed } from '../../shared/boards/board.ts'
import { checkAct } from '../../shared/boards/phases.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireCard } from './changeCard.ts'
import { deleteKept, listKept, upsertKept } from './needStore.ts'
import { readBoardArrangement } from './readTargets.ts'
import { requireBoard } from './requireBoard.ts'
import type { BoardRecord } from './store.ts'

async function requireKeeping(tx: Tx, actor: Viewer, boardId: string): Promise<BoardRecord> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  const refusal = checkAct(board.phase, 'keep')
  if (refusal) throw new Refused(refusal)
  return board
}

/** Keeps a card as a need, or says otherwise what is kept of it; its number comes with the freeze. See RULES.md B40. */
export async function keepNeed(
  tx: Tx,
  actor: Viewer,
  { boardId, ...need }: Omit<BoardNeed, 'number' | 'evidence'> & { boardId: string },
): Promise<void> {
  const board = await requireKeeping(tx, actor, boardId)
  if (need.objectives.length === 0) throw refuse('boards.objectiveMissing', { field: 'objectives' })
  const { state } = await requireCard(tx, boardId, need.cardId)
  if (state.is === 'merged') throw refuse('boards.alreadyMerged')
  if (state.is === 'parked') throw refuse('boards.parked')
  const { themes } = await readBoardArrangement(tx.db, board)
  const isKnown = need.themeId === null || themes.some((theme) => theme.id === need.themeId && !theme.removed)
  if (!isKnown) throw refuse('input.invalid', { field: 'themeId' })
  await upsertKept(tx.db, boardId, { ...need, objectives: [...new Set(need.objectives)].toSorted() })
  append(tx, { kind: 'boards.needKept', groupId: board.groupId, boardId, cardId: need.cardId })
}

/** Lets a kept card go; it stays on the board. See RULES.md B41. */
export async function dropNeed(
  tx: Tx,
  actor: Viewer,
  { boardId, cardId }: { boardId: string; cardId: string },
): Promise<void> {
  const board = await requireKeeping(tx, actor, boardId)
  if (!(await listKept(tx.db, boardId)).some((need) => need.cardId === cardId)) throw refuse('boards.notKept')
  await deleteKept(tx.db, boardId, cardId)
  append(tx, { kind: 'boards.needDropped', groupId: board.groupId, boardId, cardId })
}
