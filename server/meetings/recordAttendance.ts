import { may, type Viewer } from '../../shared/groups/rights.ts'
import { checkAttendance, type AttendanceChange } from '../../shared/meetings/checkAttendance.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireItem } from './readAgenda.ts'
import { readRoll } from './readRoll.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireRules } from './requireRules.ts'
import { requireStep } from './requireStep.ts'
import { upsertAttendance } from './rollStore.ts'

/** Records how a seat attends from now on; rolls frozen by votes stay as they are. See RULES.md M6, M7, M11, M14–M16. */
export async function recordAttendance(
  tx: Tx,
  actor: Viewer,
  { meetingId, ...change }: AttendanceChange & { meetingId: string },
): Promise<void> {
  const meeting = await requireMeeting(tx.db, actor, 'group.read', meetingId)
  if (!may(actor, 'roll.edit', meeting.groupId)) requireOwnComing(actor, meeting.groupId, change)
  requireStep(meeting, 'recordAttendance')

  const roll = await readRoll(tx.db, meeting)
  const refusal = checkAttendance(roll, change, await requireRules(tx.db, meeting.groupId))
  if (refusal) throw new Refused(refusal)

  const isProxy = change.status === 'represented'
  if (isProxy && change.itemId !== null) await requireItem(tx.db, meeting, change.itemId)
  const proxy = isProxy ? {} : { holderSeatId: null, itemId: null }
  await upsertAttendance(tx.db, meetingId, { ...change, ...proxy }, { at: tx.now, by: tx.actorId })
  append(tx, { kind: 'meetings.attendanceRecorded', groupId: meeting.groupId, meetingId, seatId: change.seatId })
}

/** Participants say how they themselves come and go, and give their own proxy; that somebody is absent is for the officers to find. Alternates say when they come and go. */
function requireOwnComing(actor: Viewer, groupId: string, change: AttendanceChange): void {
  const own = actor.seats.some((seat) => seat.seatId === (change.alternateId ?? change.seatId))
  const participant = may(actor, 'minutes.contribute', groupId)
  if (!own || !participant || change.status === 'absent') throw refuse('rights.missing')
}
