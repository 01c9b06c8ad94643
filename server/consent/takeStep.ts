import { moveTo, type Move } from '../../shared/consent/checkRound.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireRound } from './requireRound.ts'
import { updateStep } from './store.ts'

/** Moves a round on, back, or into its second loop. See RULES.md V43, V47. */
export async function takeStep(
  tx: Tx,
  actor: Viewer,
  { roundId, move }: { roundId: string; move: Move },
): Promise<void> {
  const round = await requireRound(tx.db, actor, 'consent.run', roundId)
  const to = moveTo(round, move)
  if ('code' in to) throw new Refused(to)
  await updateStep(tx.db, roundId, to)
  append(tx, { kind: 'consent.stepTaken', groupId: round.groupId, meetingId: round.meetingId, roundId })
}
