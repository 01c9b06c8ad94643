import type { Viewer } from '../../shared/groups/rights.ts'
import type { Tx } from '../database/transact.ts'
import { requireItem } from './readAgenda.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireStep } from './requireStep.ts'
import { takeUpItem } from './takeUpItem.ts'
import { updateMeeting } from './store.ts'

/** Takes up another item of an open meeting's agenda; taking up the current one changes nothing. See RULES.md M5. */
export async function makeItemCurrent(
  tx: Tx,
  actor: Viewer,
  { meetingId, itemId }: { meetingId: string; itemId: string },
): Promise<void> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  requireStep(meeting, 'makeItemCurrent')
  await requireItem(tx.db, meeting, itemId)
  if (meeting.currentItemId === itemId) return
  await updateMeeting(tx.db, meetingId, { currentItemId: itemId })
  await takeUpItem(tx, meeting, itemId)
}
