import type { Viewer } from '../../shared/groups/rights.ts'
import type { Tx } from '../database/transact.ts'
import { freezeAgenda } from './freezeAgenda.ts'
import { readAgenda } from './readAgenda.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireStep } from './requireStep.ts'

/** Issues the agenda of a convened or open meeting as a further version and returns its number. See RULES.md M3. */
export async function versionAgenda(tx: Tx, actor: Viewer, meetingId: string): Promise<number> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  requireStep(meeting, 'issueAgendaVersion')
  return freezeAgenda(tx, meeting, await readAgenda(tx.db, meeting))
}
