import { allows } from '../../shared/boards/phases.ts'
import type { TalkAct } from '../../shared/boards/talk.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { placeInLine, turnOrder, type Waiting } from '../../shared/meetings/turnOrder.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { listPresent } from './listPresent.ts'
import { mayRun, requireAct, requireBoard } from './requireBoard.ts'
import { listBoards, type BoardRecord } from './store.ts'
import {
  countHeard,
  endTalkRow,
  findTalk,
  insertTalk,
  listTurns,
  replaceLine,
  updateTurn,
  type TalkRecord,
} from './talkStore.ts'

/** Runs a round of talk: begins it, gives the floor to whoever is next, passes, comes back, ends it. See RULES.md B64–B67. */
export async function takeTurns(
  tx: Tx,
  actor: Viewer,
  { boardId, ...act }: TalkAct & { boardId: string },
): Promise<void> {
  if (act.act === 'start' || act.act === 'end') await requireBoard(tx.db, actor, 'run', boardId)
  const board = await requireAct(tx.db, actor, 'talk', boardId)
  if (act.act === 'start') return startTalk(tx, board, act.seconds)
  const talk = await findTalk(tx.db, boardId)
  if (talk?.round !== act.round) throw refuse('version.stale')
  const turns = await listTurns(tx.db, talk)
  const speaking = turns.find(({ state }) => state === 'speaking')?.seatId ?? null
  switch (act.act) {
    case 'next':
      if (speaking !== act.from) throw refuse('version.stale')
      requireOwn(actor, board, speaking)
      if (speaking !== null) await updateTurn(tx.db, talk, speaking, { state: 'spoken', beganAt: null })
      await giveFloor(tx, board, talk)
      break
    case 'pass': {
      requireOwn(actor, board, act.seatId)
      const turn = turns.find(({ seatId }) => seatId === act.seatId)
      if (turn?.state !== 'waiting' && turn?.state !== 'speaking') throw refuse('version.stale')
      await updateTurn(tx.db, talk, act.seatId, { state: 'passed', beganAt: null })
      if (turn.state === 'speaking') await giveFloor(tx, board, talk)
      break
    }
    case 'return':
      requireOwn(actor, board, act.seatId)
      if (!turns.some(({ seatId, state }) => seatId === act.seatId && state === 'passed')) throw refuse('version.stale')
      await joinLine(tx, board, talk, act.seatId)
      break
    case 'end':
      await endTalkRow(tx.db, talk, tx.now)
  }
  append(tx, { kind: 'boards.turnTaken', groupId: board.groupId, boardId, act: act.act })
}

async function startTalk(tx: Tx, board: BoardRecord, seconds: number): Promise<void> {
  if (await findTalk(tx.db, board.id)) throw refuse('version.stale')
  const present = await listPresent(tx.db, board.meetingId)
  if (present.length === 0) throw refuse('meetings.rollMissing')
  const heard = await countHeard(tx.db, board.id)
  const line = turnOrder(present.map((one): Waiting => ({ ...one, heard: heard.get(one.seatId) ?? 0 })))
  const seatIds = line.map(({ seatId }) => seatId)
  await insertTalk(tx.db, board.id, seconds, seatIds)
  append(tx, { kind: 'boards.turnTaken', groupId: board.groupId, boardId: board.id, act: 'start' })
}

/** One's own turn is one's own business; everything else is done by whoever runs the board. */
function requireOwn(actor: Viewer, board: BoardRecord, seatId: string | null): void {
  if (mayRun(actor, board) || actor.seats.some((seat) => seat.seatId === seatId)) return
  throw refuse('rights.missing')
}

/** Gives the floor to the first in the line who is there; with nobody left the round stays open for those who passed. */
async function giveFloor(tx: Tx, board: BoardRecord, talk: TalkRecord): Promise<void> {
  const here = new Set((await listPresent(tx.db, board.meetingId)).map(({ seatId }) => seatId))
  const next = (await listTurns(tx.db, talk)).find(({ seatId, state }) => state === 'waiting' && here.has(seatId))
  if (next) await updateTurn(tx.db, talk, next.seatId, { state: 'speaking', beganAt: tx.now })
}

/** Gives somebody who came later, or takes a pass back, their place in the line. */
async function joinLine(tx: Tx, board: BoardRecord, talk: TalkRecord, seatId: string): Promise<void> {
  const present = await listPresent(tx.db, board.meetingId)
  const heard = await countHeard(tx.db, board.id)
  const waitingFor = (id: string): Waiting[] => {
    const one = present.find((found) => found.seatId === id)
    return one ? [{ ...one, heard: heard.get(id) ?? 0 }] : []
  }
  const [joiner] = waitingFor(seatId)
  if (!joiner) return
  const turns = await listTurns(tx.db, talk)
  const line = turns.flatMap((turn) => (turn.state === 'waiting' ? waitingFor(turn.seatId) : []))
  await replaceLine(
    tx.db,
    talk,
    placeInLine(line, joiner).map((one) => one.seatId),
  )
}

/** In the transaction that records that somebody has come: a place in the rounds of talk of the meeting's boards. See RULES.md B65. */
export async function joinTalks(tx: Tx, { meetingId, seatId }: { meetingId: string; seatId: string }): Promise<void> {
  for (const board of await listBoards(tx.db, meetingId)) {
    const talk = await findTalk(tx.db, board.id)
    if (!talk) continue
    const isIn = (await listTurns(tx.db, talk)).some((turn) => turn.seatId === seatId)
    if (!isIn) await joinLine(tx, board, talk, seatId)
    // Said of who leaves too: the line that everybody sees is of those who are there.
    append(tx, { kind: 'boards.turnTaken', groupId: board.groupId, boardId: board.id, act: 'join' })
  }
}

/** Ends a round of talk when its board moves to where nobody speaks in turns. */
export async function endTalkOutside(tx: Tx, board: Pick<BoardRecord, 'id' | 'phase'>): Promise<void> {
  if (allows(board.phase, 'talk')) return
  const talk = await findTalk(tx.db, board.id)
  if (talk) await endTalkRow(tx.db, talk, tx.now)
}
