import type { Tx } from '../database/transact.ts'
import { deleteLock, insertLock } from './rollStore.ts'

/** Fixes the recusals of an item because a vote on it was opened. */
export async function lockRoll(tx: Tx, { meetingId, itemId }: { meetingId: string; itemId: string }): Promise<void> {
  await insertLock(tx.db, meetingId, itemId, tx.now)
}

/** Lets the recusals of an item change again because every vote on it was annulled. */
export async function unlockRoll(tx: Tx, { meetingId, itemId }: { meetingId: string; itemId: string }): Promise<void> {
  await deleteLock(tx.db, meetingId, itemId)
}
