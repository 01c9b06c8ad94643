import { checkPending } from '../../shared/amendments/checkAmendment.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { isOwn, requireAmendment, standingOf } from './requireAmendment.ts'
import { deleteMotionWordings, listAmendments, updateSettled } from './store.ts'

/** Withdraws an amendment for its author; with the last of them the motion's words are free again. See RULES.md V54. */
export async function withdrawAmendment(tx: Tx, actor: Viewer, amendmentId: string): Promise<void> {
  const amendment = await requireAmendment(tx.db, actor, 'group.read', amendmentId)
  if (!isOwn(actor, amendment)) throw refuse('rights.missing')
  const refusal = checkPending(await standingOf(tx.db, amendment))
  if (refusal) throw new Refused(refusal)
  const { groupId, meetingId, itemId } = amendment
  await updateSettled(tx.db, amendmentId, 'withdrawn', tx.now)
  const onItem = (await listAmendments(tx.db, meetingId)).filter((one) => one.itemId === itemId)
  if (onItem.every(({ state }) => state === 'withdrawn')) await deleteMotionWordings(tx.db, amendment)
  append(tx, { kind: 'amendments.amendmentWithdrawn', groupId, meetingId, amendmentId })
}
