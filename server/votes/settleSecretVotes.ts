import type { Tx } from '../database/transact.ts'
import type { Ground } from '../ground.ts'
import { append } from '../journal/append.ts'
import { finishVote } from './finishVote.ts'
import { updateVoteEnding } from './endingStore.ts'
import { findVote, listKeyedVotes, updateKeyDestroyed } from './store.ts'
import { voteKeysIn } from './voteKeys.ts'

/**
 * At every start, before anybody is answered: finishes ends that a crash interrupted, annuls open secret votes whose key is
 * gone (after a restore, for no backup holds keys), and removes keys no open vote needs. See RULES.md V34, V35.
 */
export async function settleSecretVotes(ground: Ground): Promise<void> {
  const keys = voteKeysIn(ground.config.dataDir)
  const keyed = await listKeyedVotes(ground.db)
  for (const { id, state, closedBy } of keyed) {
    if (state !== 'open') await finishVote(ground, id, closedBy)
    else if (!keys.read(id)) {
      ground.log.error({ voteId: id }, 'the key of an open secret vote is gone: the vote is annulled')
      await ground.transact(null, (tx) => annulWithoutKey(tx, id))
    }
  }
  const needed = new Set((await listKeyedVotes(ground.db)).map(({ id }) => id))
  for (const id of keys.list()) if (!needed.has(id)) keys.destroy(id)
}

async function annulWithoutKey(tx: Tx, voteId: string): Promise<void> {
  const vote = await findVote(tx.db, voteId)
  if (!vote) throw new Error(`secret vote ${voteId} is gone`)
  await updateVoteEnding(tx.db, voteId, { state: 'annulled', at: tx.now, by: null, reason: null })
  await updateKeyDestroyed(tx.db, voteId)
  append(tx, { kind: 'votes.voteAnnulled', groupId: vote.groupId, meetingId: vote.meetingId, voteId })
}
