import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { insertCode } from './checkInStore.ts'
import { readAgenda } from './readAgenda.ts'
import { readRoll } from './readRoll.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireStep } from './requireStep.ts'
import { takeUpItem } from './takeUpItem.ts'
import { updateMeeting } from './store.ts'

/** Opens a convened meeting once somebody is on its roll as present, and takes up the first item. See RULES.md M5. */
export async function openMeeting(tx: Tx, actor: Viewer, meetingId: string): Promise<void> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  requireStep(meeting, 'open')
  const roll = await readRoll(tx.db, meeting)
  if (!roll.some((line) => line.status === 'present')) throw refuse('meetings.rollMissing')

  // Meetings convened before there were codes get theirs now.
  await insertCode(tx.db, { meetingId, boardId: null }, tx.newId)
  const [first] = await readAgenda(tx.db, meeting)
  await updateMeeting(tx.db, meetingId, { state: 'open', openedAt: tx.now, currentItemId: first?.id ?? null })
  append(tx, { kind: 'meetings.meetingOpened', groupId: meeting.groupId, meetingId })
  if (first) await takeUpItem(tx, meeting, first.id)
}
