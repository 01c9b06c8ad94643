import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { findVote } from '../votes/store.ts'
import { listRounds } from './store.ts'

/** Forbids opening a vote on an item while a consent round runs on it. See RULES.md V51. */
export async function refuseVoteDuringRound(
  tx: Tx,
  { meetingId, voteId }: { meetingId: string | null; voteId: string },
): Promise<void> {
  if (meetingId === null) return
  const vote = await findVote(tx.db, voteId)
  const running = (await listRounds(tx.db, meetingId)).filter((round) => round.state === 'running')
  if (running.some((round) => round.itemId === vote?.itemId)) throw refuse('consent.running')
}

/** Vetoes closing a meeting while a consent round runs in it. See RULES.md V51. */
export async function refuseCloseDuringRound(tx: Tx, { meetingId }: { meetingId: string }): Promise<void> {
  if ((await listRounds(tx.db, meetingId)).some((round) => round.state === 'running')) throw refuse('consent.running')
}
