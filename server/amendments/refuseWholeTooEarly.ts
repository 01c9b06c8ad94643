import { checkWhole, isOnWhole } from '../../shared/amendments/checkAmendment.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { findVote } from '../votes/store.ts'
import { findWordingInForce, listAmendments } from './store.ts'

/**
 * Forbids a vote on the whole before its amendments are settled, and on other words than they left. The answer to a
 * note is worded by the note. See RULES.md V57.
 */
export async function refuseWholeTooEarly(tx: Tx, { voteId }: { voteId: string }): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  if (!vote || !isOnWhole(vote) || vote.escalationId !== null) return
  const { meetingId, itemId } = vote
  // In writing there is nobody to move an amendment.
  if (meetingId === null || itemId === null) return
  const amendments = (await listAmendments(tx.db, meetingId)).filter((one) => one.itemId === itemId)
  const inForce = await findWordingInForce(tx.db, { meetingId, itemId })
  const refusal = checkWhole(vote.question, inForce?.texts ?? null, amendments)
  if (refusal) throw new Refused(refusal)
}
