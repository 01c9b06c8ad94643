import type { Dots, Rating } from '../../shared/boards/board.ts'
import { checkDots } from '../../shared/boards/dots.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import type { BoardKeys } from './boardKeys.ts'
import { insertDots, insertMarks, listDots, listMarks, updateDots, updateMarks } from './dotStore.ts'
import { ownerFor, ownerOf } from './paperOwners.ts'
import { requireAct } from './requireBoard.ts'
import { listTargets } from './store.ts'

/** Puts all dots of a person in place of those before, within budget and cap. See RULES.md B30–B32. */
export async function putDots(
  tx: Tx,
  actor: Viewer,
  { boardId, round, dots: asked }: { boardId: string; round: number; dots: Dots },
  keys: BoardKeys,
): Promise<void> {
  const board = await requireAct(tx.db, actor, 'dots', boardId)
  if (board.round !== round) throw refuse('boards.otherRound')
  const dots = Object.fromEntries(Object.entries(asked).filter(([, count]) => count !== 0))
  const refusal = checkDots(dots, board.settings, await listTargets(tx.db, boardId, round))
  if (refusal) throw new Refused(refusal)
  const key = keys.read(boardId)
  const before = (await listDots(tx.db, boardId, round)).find((one) => ownerOf(one, boardId, key) === actor.personId)
  const id = before?.id ?? tx.newId()
  if (before) await updateDots(tx.db, id, dots)
  else await insertDots(tx.db, { id, boardId, round, dots, ...ownerFor(board, id, actor.personId, keys) })
  append(tx, { kind: 'boards.countsChanged', groupId: board.groupId, boardId })
}

/** Puts a person's marks of impact and effort for one target in place of those before. See RULES.md B35. */
export async function rateTarget(
  tx: Tx,
  actor: Viewer,
  { boardId, ...rating }: Rating & { boardId: string },
  keys: BoardKeys,
): Promise<void> {
  const board = await requireAct(tx.db, actor, 'rate', boardId)
  if (board.ratingsShown) throw refuse('boards.wrongPhase')
  const targets = await listTargets(tx.db, boardId, board.round)
  if (!targets.some((target) => target.id === rating.targetId)) throw refuse('boards.unknownTarget')
  const key = keys.read(boardId)
  const before = (await listMarks(tx.db, boardId)).find(
    (one) => one.targetId === rating.targetId && ownerOf(one, boardId, key) === actor.personId,
  )
  const id = before?.id ?? tx.newId()
  if (before) await updateMarks(tx.db, id, rating)
  else await insertMarks(tx.db, { id, boardId, ...rating, ...ownerFor(board, id, actor.personId, keys) })
  append(tx, { kind: 'boards.countsChanged', groupId: board.groupId, boardId })
}
