import { formGroups, placeJoiner } from '../../shared/boards/smallGroups.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { listPresent } from './listPresent.ts'
import { requireBoard, requireVersion } from './requireBoard.ts'
import { listBoards, updateBoard, updateSmallGroups } from './store.ts'

/** Puts everybody present who speaks for an organisation into groups of four or five, in place of earlier groups. See RULES.md B60. */
export async function formSmallGroups(
  tx: Tx,
  actor: Viewer,
  { boardId, version }: { boardId: string; version: number },
): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  requireVersion(board, version)
  const present = await listPresent(tx.db, board.meetingId)
  if (present.length === 0) throw refuse('meetings.rollMissing')
  await updateBoard(tx.db, boardId, { smallGroups: formGroups(present) })
  append(tx, { kind: 'boards.smallGroupsFormed', groupId: board.groupId, boardId })
}

/** In the transaction that records that somebody has come: gives them a place in the groups of the meeting's boards. See RULES.md B61. */
export async function placeLateJoiner(
  tx: Tx,
  { meetingId, seatId }: { meetingId: string; seatId: string },
): Promise<void> {
  const boards = (await listBoards(tx.db, meetingId)).filter(
    (board) => board.phase !== 'frozen' && board.smallGroups.length > 0,
  )
  if (boards.length === 0) return
  const present = await listPresent(tx.db, meetingId)
  const joiner = present.find((one) => one.seatId === seatId)
  if (!joiner) return
  const modeOf = new Map(present.map((one) => [one.seatId, one.mode]))
  for (const board of boards) {
    const groups = placeJoiner(board.smallGroups, joiner, modeOf)
    if (groups.flat().length === board.smallGroups.flat().length) continue
    await updateSmallGroups(tx.db, board.id, groups)
    append(tx, { kind: 'boards.smallGroupsFormed', groupId: board.groupId, boardId: board.id })
  }
}
