import type { Meeting } from '../../../shared/meetings/meeting.ts'
import type { Ground } from '../../ground.ts'
import { findMeeting } from '../../meetings/store.ts'

/** A meeting the example has just planned. */
export async function requireFound(ground: Ground, meetingId: string): Promise<Meeting> {
  const meeting = await findMeeting(ground.db, meetingId)
  if (!meeting) throw new Error(`the example has no meeting ${meetingId}`)
  return meeting
}
