import type { Kysely } from 'kysely'
import { may, type GroupAction, type Viewer } from '../../shared/groups/rights.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'

/** The meeting whose minutes these are, if the viewer may do this in its group; refuses documents that are no minutes. */
export async function requireMeetingOfMinutes(
  db: Kysely<Tables>,
  viewer: Viewer,
  action: GroupAction,
  documentId: string,
): Promise<Meeting> {
  const document = await db
    .selectFrom('documents')
    .leftJoin('meetings', 'meetings.minutes_document_id', 'documents.id')
    .select(['documents.group_id', 'meetings.id as meeting_id'])
    .where('documents.id', '=', documentId)
    .executeTakeFirst()
  if (!document || !may(viewer, 'group.read', document.group_id)) throw refuse('notFound')
  if (document.meeting_id === null) throw refuse('decisions.notADecision', { field: 'documentId' })
  return requireMeeting(db, viewer, action, document.meeting_id)
}
