import type { Phase } from '../../shared/boards/board.ts'
import { isAtOrAfter } from '../../shared/boards/phases.ts'
import { turnTimer, type TimerAct } from '../../shared/boards/timer.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import type { BoardKeys } from './boardKeys.ts'
import { dropUnseenOfNobody } from './paperOwners.ts'
import { requireBoard, requireVersion } from './requireBoard.ts'
import { setReady, updateBoard } from './store.ts'

/** Starts, pauses, resumes, extends or stops a board's timer, by the server's clock. See RULES.md B9. */
export async function turnBoardTimer(
  tx: Tx,
  actor: Viewer,
  { boardId, version, ...act }: TimerAct & { boardId: string; version: number },
): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  requireVersion(board, version)
  const timer = turnTimer(board.timer, act, tx.now)
  if ('code' in timer) throw new Refused(timer)
  await updateBoard(tx.db, boardId, { timer })
  append(tx, { kind: 'boards.timerTurned', groupId: board.groupId, boardId, act: act.act })
}

/** Makes the actor the one who runs the board; whoever did may take it back. See RULES.md B6. */
export async function takeOverRun(tx: Tx, actor: Viewer, boardId: string): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  if (board.phase === 'frozen') throw refuse('boards.frozen')
  if (board.runBy === actor.personId) return
  await updateBoard(tx.db, boardId, { runBy: actor.personId })
  append(tx, { kind: 'boards.runTakenOver', groupId: board.groupId, boardId })
}

/** Says that the actor is ready in a phase, or not any more; others learn the number. See RULES.md B8. */
export async function markReady(
  tx: Tx,
  actor: Viewer,
  { boardId, phase, ready }: { boardId: string; phase: Phase; ready: boolean },
): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'contribute', boardId)
  if (board.phase === 'frozen') throw refuse('boards.frozen')
  if (board.phase !== phase) throw refuse('version.stale')
  await setReady(tx.db, boardId, actor.personId, ready)
  append(tx, { kind: 'boards.countsChanged', groupId: board.groupId, boardId })
}

/** Shows the marks of impact and effort, or lets people go on marking. See RULES.md B35. */
export async function showRatings(
  tx: Tx,
  actor: Viewer,
  { boardId, version, shown }: { boardId: string; version: number; shown: boolean },
  keys: BoardKeys,
): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  requireVersion(board, version)
  if (!isAtOrAfter(board.phase, 'place')) throw refuse('boards.wrongPhase')
  await updateBoard(tx.db, boardId, { ratingsShown: shown })
  if (!shown) await dropUnseenOfNobody(tx, { ...board, ratingsShown: false }, keys.read(boardId))
  append(tx, { kind: 'boards.ratingsShown', groupId: board.groupId, boardId, shown })
}
