import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireRound } from './requireRound.ts'
import { updateRoundEnding } from './store.ts'

/** Takes a running round back with a reason: it comes to nothing and nothing goes into the minutes. See RULES.md V51. */
export async function stopRound(
  tx: Tx,
  actor: Viewer,
  { roundId, reason }: { roundId: string; reason: string },
): Promise<void> {
  const round = await requireRound(tx.db, actor, 'consent.run', roundId)
  if (round.state !== 'running') throw refuse('consent.ended')
  await updateRoundEnding(tx.db, roundId, { state: 'stopped', reason, at: tx.now, by: actor.personId })
  append(tx, { kind: 'consent.roundStopped', groupId: round.groupId, meetingId: round.meetingId, roundId })
}
