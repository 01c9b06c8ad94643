import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { listVotes } from './store.ts'

/** Vetoes closing a meeting while one of its votes is open. See RULES.md V17. */
export async function refuseWhileVoteOpen(tx: Tx, { meetingId }: { meetingId: string }): Promise<void> {
  const votes = await listVotes(tx.db, meetingId)
  if (votes.some((vote) => vote.state === 'open')) throw refuse('meetings.voteOpen')
}
