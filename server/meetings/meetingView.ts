import type { Kysely } from 'kysely'
import { groupActions, may, type Viewer } from '../../shared/groups/rights.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import type { Tables } from '../database/tables.ts'
import { requireRight } from '../groups/requireRight.ts'
import { findCode } from './checkInStore.ts'
import { listAnyNumberItems } from './readQuorum.ts'
import { readRollAndQuorum } from './readRollAndQuorum.ts'
import { requireMeeting } from './requireMeeting.ts'
import { listLockedItems, listRecusals } from './rollStore.ts'
import { findSecond, listAgendaVersions } from './store.ts'

/** All facts about a meeting for somebody who may read it. The quorum is that of the current item. */
export async function readMeetingView(db: Kysely<Tables>, viewer: Viewer, meetingId: string): Promise<MeetingView> {
  const meeting = await requireMeeting(db, viewer, 'group.read', meetingId)
  const group = await requireRight(db, viewer, 'group.read', meeting.groupId)
  const { roll, rules, quorum } = await readRollAndQuorum(db, meeting)
  const recusals = await listRecusals(db, meetingId)
  const versions = await listAgendaVersions(db, meetingId)
  const second = await findSecond(db, meetingId)
  const mayCheckIn = may(viewer, 'minutes.contribute', group.id)
  return {
    meeting,
    group,
    rules,
    actions: groupActions.filter((action) => may(viewer, action, group.id, group.reportsTo)),
    quorum,
    roll,
    recusals,
    lockedItems: await listLockedItems(db, meetingId),
    anyNumberItems: await listAnyNumberItems(db, meeting, rules),
    checkInCode: mayCheckIn ? ((await findCode(db, { meetingId, boardId: null })) ?? null) : null,
    second: second ? { id: second.id, startsAt: second.startsAt } : null,
    agendaVersions: versions.map(({ version, at }) => ({ version, at })),
  }
}
