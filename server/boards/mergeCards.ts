import { checkMerge } from '../../shared/boards/card.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { listCards, updateState } from './cardStore.ts'
import { requireCard } from './changeCard.ts'
import { listKept } from './needStore.ts'
import { requireAct } from './requireBoard.ts'

interface OneCard {
  boardId: string
  cardId: string
}

async function refuseKept(tx: Tx, { boardId, cardId }: OneCard): Promise<void> {
  if ((await listKept(tx.db, boardId)).some((need) => need.cardId === cardId)) throw refuse('boards.kept')
}

/** Merges a card into another one, which keeps it whole; the same merge again changes nothing. See RULES.md B17, B18, B41. */
export async function mergeCards(
  tx: Tx,
  actor: Viewer,
  { boardId, cardId, into }: OneCard & { into: string },
): Promise<void> {
  const board = await requireAct(tx.db, actor, 'merge', boardId)
  const card = await requireCard(tx, boardId, cardId)
  const target = await requireCard(tx, boardId, into)
  const merges = (await listCards(tx.db, boardId)).flatMap(({ id, state }): [string, string][] =>
    state.is === 'merged' ? [[id, state.into]] : [],
  )
  const verdict = checkMerge(card, target, new Map(merges))
  if (verdict.verdict === 'refused') throw new Refused(verdict.refusal)
  if (verdict.verdict === 'done') return
  await refuseKept(tx, { boardId, cardId })
  await updateState(tx.db, cardId, { is: 'merged', into: verdict.into })
  append(tx, { kind: 'boards.cardMerged', groupId: board.groupId, boardId, cardId, into: verdict.into })
}

/** Takes a card out of the one it was merged into, with all that had been merged into it before. See RULES.md B17. */
export async function unmergeCard(tx: Tx, actor: Viewer, { boardId, cardId }: OneCard): Promise<void> {
  const board = await requireAct(tx.db, actor, 'unmerge', boardId)
  const card = await requireCard(tx, boardId, cardId)
  if (card.state.is !== 'merged') throw refuse('boards.notMerged')
  await updateState(tx.db, cardId, { is: 'shared' })
  append(tx, { kind: 'boards.cardUnmerged', groupId: board.groupId, boardId, cardId })
}

/** Sets a card aside; parking it again changes nothing. See RULES.md B19, B41. */
export async function parkCard(tx: Tx, actor: Viewer, { boardId, cardId }: OneCard): Promise<void> {
  const board = await requireAct(tx.db, actor, 'merge', boardId)
  const { state } = await requireCard(tx, boardId, cardId)
  if (state.is === 'parked') return
  if (state.is === 'merged') throw refuse('boards.alreadyMerged')
  await refuseKept(tx, { boardId, cardId })
  await updateState(tx.db, cardId, { is: 'parked' })
  append(tx, { kind: 'boards.cardParked', groupId: board.groupId, boardId, cardId })
}

/** Takes a parked card back onto the board. See RULES.md B19. */
export async function unparkCard(tx: Tx, actor: Viewer, { boardId, cardId }: OneCard): Promise<void> {
  const board = await requireAct(tx.db, actor, 'unmerge', boardId)
  const { state } = await requireCard(tx, boardId, cardId)
  if (state.is !== 'parked') return
  await updateState(tx.db, cardId, { is: 'shared' })
  append(tx, { kind: 'boards.cardUnparked', groupId: board.groupId, boardId, cardId })
}
