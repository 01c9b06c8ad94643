import { may, type Viewer } from '../../shared/groups/rights.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireItem } from './readAgenda.ts'
import { readRoll } from './readRoll.ts'
import { requireMeeting } from './requireMeeting.ts'
import { requireStep } from './requireStep.ts'
import { deleteRecusal, listLockedItems, listRecusals, upsertRecusal } from './rollStore.ts'

/** Which seat leaves which item, in which meeting. */
export interface RecusalPlace {
  meetingId: string
  itemId: string
  seatId: string
}

/** Declares that a seat takes no part in one item, and why; it leaves quorum and roll of that item. See RULES.md M8, M9. */
export async function declareRecusal(
  tx: Tx,
  actor: Viewer,
  { meetingId, itemId, seatId, reason }: RecusalPlace & { reason: string },
): Promise<void> {
  const meeting = await requireOpenRoll(tx, actor, { meetingId, itemId, seatId })
  await requireItem(tx.db, meeting, itemId)
  const roll = await readRoll(tx.db, meeting)
  if (!roll.some((line) => line.seatId === seatId)) throw refuse('notFound', { field: 'seatId' })
  await upsertRecusal(tx.db, meetingId, { itemId, seatId, reason }, tx.now)
  append(tx, { kind: 'meetings.recusalDeclared', groupId: meeting.groupId, meetingId, itemId, seatId })
}

/** Takes a recusal back, as long as no vote was held on the item; without one, nothing changes. */
export async function withdrawRecusal(tx: Tx, actor: Viewer, place: RecusalPlace): Promise<void> {
  const { meetingId, itemId, seatId } = place
  const meeting = await requireOpenRoll(tx, actor, place)
  const recusals = await listRecusals(tx.db, meetingId)
  if (!recusals.some((recusal) => recusal.itemId === itemId && recusal.seatId === seatId)) return
  await deleteRecusal(tx.db, meetingId, itemId, seatId)
  append(tx, { kind: 'meetings.recusalWithdrawn', groupId: meeting.groupId, meetingId, itemId, seatId })
}

async function requireOpenRoll(tx: Tx, actor: Viewer, { meetingId, itemId, seatId }: RecusalPlace): Promise<Meeting> {
  const meeting = await requireMeeting(tx.db, actor, 'group.read', meetingId)
  const isOwn = actor.seats.some((seat) => seat.seatId === seatId || seat.alternateFor === seatId)
  const own = may(actor, 'minutes.contribute', meeting.groupId) && isOwn
  if (!own && !may(actor, 'roll.edit', meeting.groupId)) throw refuse('rights.missing')
  requireStep(meeting, 'declareRecusal')
  const locked = await listLockedItems(tx.db, meetingId)
  if (locked.includes(itemId)) throw refuse('meetings.rollLocked', { field: 'itemId' })
  return meeting
}
