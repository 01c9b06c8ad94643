import type { Kysely } from 'kysely'
import { may, type GroupAction, type Viewer } from '../../shared/groups/rights.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { findMeeting } from './store.ts'

/** The meeting, if the viewer may do this in its group; to those who may not read it, it does not exist. */
export async function requireMeeting(
  db: Kysely<Tables>,
  viewer: Viewer,
  action: GroupAction,
  meetingId: string,
): Promise<Meeting> {
  const meeting = await findMeeting(db, meetingId)
  if (!meeting || !may(viewer, 'group.read', meeting.groupId)) throw refuse('notFound')
  if (!may(viewer, action, meeting.groupId)) throw refuse('rights.missing')
  return meeting
}
