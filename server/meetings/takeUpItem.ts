import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { endItemTurn, endSpeaking, insertItemTurn } from './floorStore.ts'

/** What goes with another item being taken up: the time of the one before ends and its own begins, nobody has the floor. See RULES.md M18, M19. */
export async function takeUpItem(tx: Tx, meeting: Pick<Meeting, 'id' | 'groupId'>, itemId: string): Promise<void> {
  const { id: meetingId, groupId } = meeting
  await leaveItem(tx, meetingId)
  await insertItemTurn(tx.db, meetingId, itemId, tx.now)
  append(tx, { kind: 'meetings.itemMadeCurrent', groupId, meetingId, itemId })
}

/** The meeting is at no item any more. */
export async function leaveItem(tx: Tx, meetingId: string): Promise<void> {
  await endItemTurn(tx.db, meetingId, tx.now)
  await endSpeaking(tx.db, meetingId, tx.now)
}
