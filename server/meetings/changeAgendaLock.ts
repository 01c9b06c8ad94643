import type { Viewer } from '../../shared/groups/rights.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireStep } from './requireStep.ts'
import { updateMeeting } from './store.ts'

/** Locks the agenda to the officers, or gives it back to the participants. */
export async function changeAgendaLock(
  tx: Tx,
  actor: Viewer,
  { meetingId, locked }: { meetingId: string; locked: boolean },
): Promise<void> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  requireStep(meeting, 'lockAgenda')
  if (meeting.agendaLocked === locked) return
  await updateMeeting(tx.db, meetingId, { agendaLocked: locked })
  append(tx, { kind: 'meetings.agendaLockChanged', groupId: meeting.groupId, meetingId })
}
