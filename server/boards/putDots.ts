import type { Dots, Rating } from '../../shared/boards/board.ts'
import { checkDots } from '../../shared/boards/dots.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { replaceDots, replaceRating } from './dotStore.ts'
import { requireAct } from './requireBoard.ts'
import { listTargets } from './store.ts'

/** Puts all dots of a person in place of those before, within budget and cap. See RULES.md B30–B32. */
export async function putDots(
  tx: Tx,
  actor: Viewer,
  { boardId, round, dots: asked }: { boardId: string; round: number; dots: Dots },
): Promise<void> {
  const board = await requireAct(tx.db, actor, 'dots', boardId)
  if (board.round !== round) throw refuse('boards.otherRound')
  const dots = Object.fromEntries(Object.entries(asked).filter(([, count]) => count !== 0))
  const refusal = checkDots(dots, board.settings, await listTargets(tx.db, boardId, round))
  if (refusal) throw new Refused(refusal)
  await replaceDots(tx.db, { boardId, round, personId: actor.personId, dots })
  append(tx, { kind: 'boards.countsChanged', groupId: board.groupId, boardId })
}

/** Puts a person's marks of impact and effort for one target in place of those before. See RULES.md B35. */
export async function rateTarget(
  tx: Tx,
  actor: Viewer,
  { boardId, ...rating }: Rating & { boardId: string },
): Promise<void> {
  const board = await requireAct(tx.db, actor, 'rate', boardId)
  if (board.ratingsShown) throw refuse('boards.wrongPhase')
  const targets = await listTargets(tx.db, boardId, board.round)
  if (!targets.some((target) => target.id === rating.targetId)) throw refuse('boards.unknownTarget')
  await replaceRating(tx.db, { boardId, personId: actor.personId, ...rating })
  append(tx, { kind: 'boards.countsChanged', groupId: board.groupId, boardId })
}
