import { sameTargets } from '../../shared/boards/dots.ts'
import { checkMove, isAtOrAfter, type Move } from '../../shared/boards/phases.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { insertCode } from '../meetings/checkInStore.ts'
import type { BoardKeys } from './boardKeys.ts'
import { shareCards } from './cardStore.ts'
import { listDots } from './dotStore.ts'
import { dropUnseenOfNobody } from './paperOwners.ts'
import { readTargets } from './readTargets.ts'
import { requireBoard } from './requireBoard.ts'
import { endTalkOutside } from './takeTurns.ts'
import { clearReady, listTargets, replaceTargets, updateBoard, type BoardChange, type BoardRecord } from './store.ts'

export interface MovePhase extends Move {
  boardId: string
}

/** Moves a board to another phase, or begins the same one again. Nothing anybody made is lost by it. See RULES.md B2–B5, B8, B34. */
export async function movePhase(
  tx: Tx,
  actor: Viewer,
  { boardId, ...move }: MovePhase,
  keys: BoardKeys,
): Promise<void> {
  const board = await requireBoard(tx.db, actor, 'run', boardId)
  const refusal = checkMove(board, move)
  if (refusal) throw new Refused(refusal)

  const { from, to } = move
  const change: BoardChange = { phase: to, begun: board.begun || to !== 'setup', timer: { state: 'off' } }
  if (isAtOrAfter(to, 'reveal')) {
    await shareCards(tx.db, boardId)
    change.revealedAt = board.revealedAt ?? tx.now
  }
  // While people vote, earlier results of the same choices must not steer them.
  if (to === 'vote') Object.assign(change, { round: await openRound(tx, board, from === 'vote'), resultsShownAt: null })
  if (to === 'place') {
    change.ratingsShown = false
    if (board.round === 0) change.round = await openRound(tx, board, false)
  } else if (from === 'place') change.ratingsShown = true
  if (isAtOrAfter(to, 'results') && board.resultsShownAt === null) {
    const papers = await listDots(tx.db, boardId, board.round)
    if (papers.length > 0) change.resultsShownAt = tx.now
  }
  // Boards set up before there were codes get theirs now.
  await insertCode(tx.db, { meetingId: board.meetingId, boardId }, tx.newId)
  await updateBoard(tx.db, boardId, change)
  if (to === 'vote' || to === 'place') await dropUnseenOfNobody(tx, { ...board, ...change }, keys.read(boardId))
  await endTalkOutside(tx, { id: boardId, phase: to })
  await clearReady(tx.db, boardId)
  append(tx, {
    kind: 'boards.phaseMoved',
    groupId: board.groupId,
    meetingId: board.meetingId,
    boardId,
    from,
    to,
    overResults: board.resultsShownAt !== null && !isAtOrAfter(to, 'results'),
  })
}

/** Fixes what can be chosen and says in which round: the one before, as long as the choices are the same and it is not repeated. */
async function openRound(tx: Tx, board: BoardRecord, repeated: boolean): Promise<number> {
  const targets = await readTargets(tx.db, board)
  if (targets.length === 0) throw refuse('boards.nothingToVoteOn')
  const goesOn = board.round > 0 && !repeated && sameTargets(await listTargets(tx.db, board.id, board.round), targets)
  const round = goesOn ? board.round : board.round + 1
  await replaceTargets(tx.db, board.id, round, targets)
  return round
}
