import type { Viewer } from '../../shared/groups/rights.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { readRoll } from './readRoll.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireRules } from './requireRules.ts'
import { requireStep } from './requireStep.ts'
import { insertClosedRoll } from './rollStore.ts'
import { updateMeeting } from './store.ts'

/** Closes an open meeting for good and keeps its roll; what speaks against it, such as an open vote, is for the reactions to say. See RULES.md M1. */
export async function closeMeeting(tx: Tx, actor: Viewer, meetingId: string): Promise<void> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  requireStep(meeting, 'close')
  await insertClosedRoll(tx.db, meetingId, {
    roll: await readRoll(tx.db, meeting),
    rules: await requireRules(tx.db, meeting.groupId),
  })
  await updateMeeting(tx.db, meetingId, { state: 'closed', closedAt: tx.now, currentItemId: null })
  append(tx, { kind: 'meetings.meetingClosed', groupId: meeting.groupId, meetingId })
}
