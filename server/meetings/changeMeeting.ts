import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireTimes, type MeetingDetails } from './planMeeting.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireStep } from './requireStep.ts'
import { updateMeeting } from './store.ts'

export interface ChangeMeeting extends MeetingDetails {
  meetingId: string
  /** The version the change was made from. */
  version: number
}

/** Changes a meeting's title, times and place, or refuses a change made from an older version. See RULES.md M10. */
export async function changeMeeting(
  tx: Tx,
  actor: Viewer,
  { meetingId, version, ...details }: ChangeMeeting,
): Promise<void> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  requireStep(meeting, 'changeDetails')
  if (version !== meeting.version) throw refuse('version.stale', { field: 'version' })
  await updateMeeting(tx.db, meetingId, { ...details, ...requireTimes(details) })
  append(tx, { kind: 'meetings.meetingChanged', groupId: meeting.groupId, meetingId })
}
