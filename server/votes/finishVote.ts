import type { Ground } from '../ground.ts'
import { append } from '../journal/append.ts'
import { findVote, updateKeyDestroyed } from './store.ts'
import { voteKeysIn } from './voteKeys.ts'

/**
 * After the commit that ended a secret vote: destroys its key, and only then tells its result. Any other vote has nothing
 * to finish, and what was finished stays so; the next start finishes what a crash interrupted. See RULES.md V34.
 */
export async function finishVote({ db, transact, config }: Ground, voteId: string, by: string | null): Promise<void> {
  const ended = await findVote(db, voteId)
  if (ended?.keyState !== 'kept' || ended.state === 'open') return
  voteKeysIn(config.dataDir).destroy(voteId)
  await transact(by, async (tx) => {
    const vote = await findVote(tx.db, voteId)
    if (vote?.keyState !== 'kept') return
    await updateKeyDestroyed(tx.db, voteId)
    const { groupId, meetingId, itemId } = vote
    if (vote.state === 'closed') append(tx, { kind: 'votes.voteClosed', groupId, meetingId, itemId, voteId })
  })
}
