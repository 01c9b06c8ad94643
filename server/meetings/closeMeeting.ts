import type { Viewer } from '../../shared/groups/rights.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { checkAdjourn } from '../../shared/meetings/secondMeeting.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { deleteCode } from './checkInStore.ts'
import { readQuorum } from './readQuorum.ts'
import { readRoll } from './readRoll.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireRules } from './requireRules.ts'
import { requireStep } from './requireStep.ts'
import { insertClosedRoll } from './rollStore.ts'
import { leaveItem } from './takeUpItem.ts'
import { updateMeeting } from './store.ts'

/** Closes an open meeting for good and keeps its roll; what speaks against it, such as an open vote, is for the reactions to say. See RULES.md M1. */
export async function closeMeeting(tx: Tx, actor: Viewer, meetingId: string): Promise<void> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  requireStep(meeting, 'close')
  await close(tx, meeting, { adjourned: false })
}

/** Closes an open meeting because its quorum is missing, so that a second one can be called. See RULES.md M12. */
export async function adjournMeeting(tx: Tx, actor: Viewer, meetingId: string): Promise<void> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  const rules = await requireRules(tx.db, meeting.groupId)
  const quorum = await readQuorum(tx.db, meeting, { roll: await readRoll(tx.db, meeting), rules, itemId: null })
  const refusal = checkAdjourn(meeting, quorum, rules)
  if (refusal) throw new Refused(refusal)
  await close(tx, meeting, { adjourned: true })
  append(tx, { kind: 'meetings.meetingAdjourned', groupId: meeting.groupId, meetingId })
}

async function close(tx: Tx, meeting: Meeting, { adjourned }: { adjourned: boolean }): Promise<void> {
  const { id: meetingId, groupId } = meeting
  await insertClosedRoll(tx.db, meetingId, {
    roll: await readRoll(tx.db, meeting),
    rules: await requireRules(tx.db, groupId),
  })
  await deleteCode(tx.db, { meetingId, boardId: null })
  await leaveItem(tx, meetingId)
  await updateMeeting(tx.db, meetingId, { state: 'closed', closedAt: tx.now, currentItemId: null, adjourned })
  append(tx, { kind: 'meetings.meetingClosed', groupId, meetingId })
}
