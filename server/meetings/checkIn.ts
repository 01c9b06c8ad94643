import { may, type Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { findPlaceByCode, type CodedPlace } from './checkInStore.ts'
import { readRoll } from './readRoll.ts'
import { recordAttendance } from './recordAttendance.ts'
import { findMeeting } from './store.ts'

/**
 * Marks the actor's own seats present in the room of the meeting whose code they typed, and says where the code leads. A board's
 * code leads to the board and says nothing of the room: cards are collected before the meeting, and from afar. Who has no seat
 * there is told what somebody with a wrong code is told. See RULES.md M13 and boards B62.
 */
export async function checkIn(tx: Tx, actor: Viewer, code: string): Promise<CodedPlace> {
  const place = await findPlaceByCode(tx.db, code)
  const meeting = place && (await findMeeting(tx.db, place.meetingId))
  if (!meeting || !may(actor, 'minutes.contribute', meeting.groupId)) {
    throw refuse('meetings.unknownCode', { field: 'code' })
  }
  if (place.boardId !== null) return place
  const own = (await readRoll(tx.db, meeting)).filter(({ seatId }) =>
    actor.seats.some((seat) => seat.seatId === seatId),
  )
  for (const { seatId, status, mode } of own) {
    if (status === 'present' && mode === 'room') continue
    const present = { seatId, status: 'present', mode: 'room', holderSeatId: null, itemId: null } as const
    await recordAttendance(tx, actor, { meetingId: meeting.id, ...present })
  }
  return place
}
