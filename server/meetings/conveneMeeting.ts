import type { Viewer } from '../../shared/groups/rights.ts'
import { checkConvene } from '../../shared/meetings/checkConvene.ts'
import type { Notice } from '../../shared/meetings/notice.ts'
import { noticeGiven } from '../../shared/meetings/noticeGiven.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { insertCode } from './checkInStore.ts'
import { freezeAgenda } from './freezeAgenda.ts'
import { readAgenda } from './readAgenda.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireRules } from './requireRules.ts'
import { updateMeeting } from './store.ts'

/** Convenes a draft whose agenda is complete, freezes version 1, and records how long before the start. See RULES.md M2–M4. */
export async function conveneMeeting(tx: Tx, actor: Viewer, meetingId: string): Promise<Notice> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  const rules = await requireRules(tx.db, meeting.groupId)
  const agenda = await readAgenda(tx.db, meeting)
  const refusal = checkConvene(meeting, agenda, rules)
  if (refusal) throw new Refused(refusal)

  const notice = noticeGiven(tx.now, meeting.startsAt, rules)
  await updateMeeting(tx.db, meetingId, { state: 'convened', convenedAt: tx.now, notice })
  await insertCode(tx.db, { meetingId, boardId: null }, tx.newId)
  append(tx, { kind: 'meetings.meetingConvened', groupId: meeting.groupId, meetingId })
  await freezeAgenda(tx, meeting, agenda)
  return notice
}
