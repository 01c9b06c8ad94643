import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findVote } from '../votes/store.ts'
import { findAmendment, findWordingInForce, insertMotionWording, updateSettled } from './store.ts'

/** In the transaction that decides a vote on an amendment: adopted, it makes the words the whole is voted on. See RULES.md V56. */
export async function settleAmendment(tx: Tx, { voteId }: { voteId: string }): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  if (!vote?.amends || (vote.outcome !== 'adopted' && vote.outcome !== 'notAdopted')) return
  const { amendmentId, number, after, hash } = vote.amends
  const amendment = await findAmendment(tx.db, amendmentId)
  const inForce = amendment && (await findWordingInForce(tx.db, amendment))
  if (!inForce) throw new Error(`vote ${voteId} is on an amendment to no motion`)
  const { groupId, meetingId, itemId } = amendment
  const adopted = vote.outcome === 'adopted'
  await updateSettled(tx.db, amendmentId, adopted ? 'adopted' : 'rejected', tx.now)
  if (adopted) {
    const wording = { itemId, number: inForce.number + 1, texts: after, hash, at: tx.now, amendment: number }
    await insertMotionWording(tx.db, meetingId, wording)
  }
  append(tx, { kind: 'amendments.amendmentSettled', groupId, meetingId, amendmentId, voteId })
}
