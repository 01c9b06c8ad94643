import { may, type Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { findPlaceByCode, type CodedPlace } from './checkInStore.ts'
import { readRoll } from './readRoll.ts'
import { recordAttendance } from './recordAttendance.ts'
import { findMeeting } from './store.ts'

/**
 * Marks the actor's own seats present in the room of the meeting whose code they typed, and those they stand in for, and says
 * where the code leads. A board's code leads to the board and says nothing of the room: cards are collected before the
 * meeting, and from afar. Who has no seat there is told what somebody with a wrong code is told. See RULES.md M13, M14
 * and boards B62.
 */
export async function checkIn(tx: Tx, actor: Viewer, code: string): Promise<CodedPlace> {
  const place = await findPlaceByCode(tx.db, code)
  const meeting = place && (await findMeeting(tx.db, place.meetingId))
  if (!meeting || !may(actor, 'minutes.contribute', meeting.groupId)) {
    throw refuse('meetings.unknownCode', { field: 'code' })
  }
  if (place.boardId !== null) return place
  for (const { seatId, status, mode, alternate, alternates } of await readRoll(tx.db, meeting)) {
    const isOwn = actor.seats.some((seat) => seat.seatId === seatId)
    const standIn = alternates.find(({ id }) => actor.seats.some((seat) => seat.seatId === id))
    const alternateId = isOwn ? null : (standIn?.id ?? null)
    if (!isOwn && alternateId === null) continue
    if (status === 'present' && mode === 'room' && (alternate?.id ?? null) === alternateId) continue
    const present = { seatId, status: 'present', mode: 'room', holderSeatId: null, itemId: null, alternateId } as const
    await recordAttendance(tx, actor, { meetingId: meeting.id, ...present })
  }
  return place
}
