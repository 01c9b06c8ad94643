import type { FloorRequest } from '../../shared/meetings/floor.ts'
import { checkAskFloor } from '../../shared/meetings/floor.ts'
import { may, type Viewer } from '../../shared/groups/rights.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import {
  endSpeaking,
  findFloorRequest,
  insertFloorRequest,
  listFloorRequests,
  updateFloorEnded,
  updateFloorGiven,
} from './floorStore.ts'
import { readRoll } from './readRoll.ts'
import { requireMeeting } from './requireMeeting.ts'

interface FloorPlace {
  meetingId: string
  requestId: string
}

/** Asks for the floor on the current item, for a seat one speaks for or, as who runs the meeting, for any; returns the request's id. See RULES.md M19. */
export async function askFloor(
  tx: Tx,
  actor: Viewer,
  { meetingId, seatId }: { meetingId: string; seatId: string },
): Promise<string> {
  const meeting = await requireMeeting(tx.db, actor, 'group.read', meetingId)
  const line = (await readRoll(tx.db, meeting)).find((one) => one.seatId === seatId)
  const by = line?.alternate?.id ?? seatId
  requireOwnOrRun(actor, meeting, by)
  const itemId = meeting.currentItemId ?? ''
  const refusal = checkAskFloor(meeting, line, await listFloorRequests(tx.db, meetingId, itemId))
  if (refusal) throw new Refused(refusal)
  const id = tx.newId()
  await insertFloorRequest(tx.db, meetingId, { id, itemId, seatId, askedAt: tx.now })
  append(tx, { kind: 'meetings.floorAsked', groupId: meeting.groupId, meetingId, itemId, seatId })
  return id
}

/** Gives the floor to somebody who waits; whoever has it has spoken. See RULES.md M20. */
export async function giveFloor(tx: Tx, actor: Viewer, place: FloorPlace): Promise<void> {
  const { meeting, request } = await requireRequest(tx, actor, place)
  requireRun(actor, meeting)
  if (request.endedAt !== null || request.givenAt !== null || request.itemId !== meeting.currentItemId)
    throw refuse('meetings.floorOver')
  await endSpeaking(tx.db, meeting.id, tx.now)
  await updateFloorGiven(tx.db, request.id, tx.now)
  const { itemId, seatId } = request
  append(tx, { kind: 'meetings.floorGiven', groupId: meeting.groupId, meetingId: meeting.id, itemId, seatId })
}

/** Ends a request: who speaks has spoken, who waits takes the hand back. One's own, or as who runs the meeting any. See RULES.md M20. */
export async function endFloor(tx: Tx, actor: Viewer, place: FloorPlace): Promise<void> {
  const { meeting, request } = await requireRequest(tx, actor, place)
  const { itemId, seatId } = request
  const line = (await readRoll(tx.db, meeting)).find((one) => one.seatId === seatId)
  requireOwnOrRun(actor, meeting, line?.alternate?.id ?? seatId)
  if (request.endedAt !== null) throw refuse('meetings.floorOver')
  await updateFloorEnded(tx.db, request.id, tx.now)
  append(tx, { kind: 'meetings.floorEnded', groupId: meeting.groupId, meetingId: meeting.id, itemId, seatId })
}

async function requireRequest(
  tx: Tx,
  actor: Viewer,
  { meetingId, requestId }: FloorPlace,
): Promise<{ meeting: Meeting; request: FloorRequest }> {
  const meeting = await requireMeeting(tx.db, actor, 'group.read', meetingId)
  const request = await findFloorRequest(tx.db, meetingId, requestId)
  if (!request) throw refuse('notFound')
  return { meeting, request }
}

function requireRun(actor: Viewer, { groupId }: Meeting): void {
  if (!may(actor, 'meeting.run', groupId)) throw refuse('rights.missing')
}

function requireOwnOrRun(actor: Viewer, meeting: Meeting, by: string): void {
  const own = may(actor, 'minutes.contribute', meeting.groupId) && actor.seats.some(({ seatId }) => seatId === by)
  if (!own) requireRun(actor, meeting)
}
