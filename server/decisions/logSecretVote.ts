import type { Tx } from '../database/transact.ts'
import { findGroup } from '../groups/store.ts'
import { findBallotsHash } from '../votes/endingStore.ts'
import { findVote } from '../votes/store.ts'
import { appendToLog } from './appendToLog.ts'

/**
 * In the transaction that counts a secret vote: the fingerprints of its opening and of its list of ballots go into the
 * chained log, so that the list cannot be another one later. Nothing of the result is said. See votes RULES.md V94.
 */
export async function logSecretVote(tx: Tx, { voteId }: { voteId: string }): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  const ballots = await findBallotsHash(tx.db, voteId)
  const group = vote && (await findGroup(tx.db, vote.groupId))
  if (!group || ballots === undefined) throw new Error(`secret vote ${voteId} was counted without a list`)
  await appendToLog(tx, 'vote.counted', { vote: voteId, group: group.code, opening: vote.frozenHash, ballots })
}
