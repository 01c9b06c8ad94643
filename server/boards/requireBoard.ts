import type { Kysely } from 'kysely'
import type { Board, BoardSettings } from '../../shared/boards/board.ts'
import { checkAct, type BoardAct } from '../../shared/boards/phases.ts'
import { may, type Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { findBoard, type BoardRecord } from './store.ts'

/** What somebody may do with a board as a whole: look, take part, or run it. */
export type BoardRight = 'read' | 'contribute' | 'run'

/** Whether the viewer may run this board: the group's officers, and its deputies as long as they may read it (B6). */
export function mayRun(viewer: Viewer, board: Pick<Board, 'groupId'> & { settings: Pick<BoardSettings, 'deputies'> }) {
  if (may(viewer, 'board.run', board.groupId)) return true
  return may(viewer, 'group.read', board.groupId) && board.settings.deputies.includes(viewer.personId)
}

/** Whether the viewer takes part: writes cards, puts dots, gives marks. */
export function mayContribute(viewer: Viewer, board: Pick<Board, 'groupId'>): boolean {
  return may(viewer, 'board.contribute', board.groupId)
}

/** The board, if the viewer may do this; to those who may not read it, it does not exist. */
export async function requireBoard(
  db: Kysely<Tables>,
  viewer: Viewer,
  right: BoardRight,
  boardId: string,
): Promise<BoardRecord> {
  const board = await findBoard(db, boardId)
  if (!board || !may(viewer, 'group.read', board.groupId)) throw refuse('notFound')
  const allowed = right === 'run' ? mayRun(viewer, board) : right === 'read' || mayContribute(viewer, board)
  if (!allowed) throw refuse('rights.missing')
  return board
}

/** The board, if the viewer takes part in it or runs it and its phase allows this act (B7). */
export async function requireAct(
  db: Kysely<Tables>,
  viewer: Viewer,
  act: BoardAct,
  boardId: string,
): Promise<BoardRecord> {
  const board = await requireBoard(db, viewer, 'read', boardId)
  const ownVoice = act === 'write' || act === 'change' || act === 'dots' || act === 'rate'
  if (!mayContribute(viewer, board) && (ownVoice || !mayRun(viewer, board))) throw refuse('rights.missing')
  const refusal = checkAct(board.phase, act)
  if (refusal) throw new Refused(refusal)
  return board
}

/** Refuses a change made for an older version of the board, or to a frozen one (B3). */
export function requireVersion(board: BoardRecord, version: number): void {
  if (board.phase === 'frozen') throw refuse('boards.frozen')
  if (board.version !== version) throw refuse('version.stale')
}
