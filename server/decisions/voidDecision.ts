import { checkVoid, decisionSteps } from '../../shared/decisions/transitions.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { appendToLog } from './appendToLog.ts'
import { findByAnswer } from './escalationStore.ts'
import { requireDecision } from './requireDecision.ts'
import { updateDecisionState } from './store.ts'

/** Declares an erroneous entry void, for good; it keeps its number and its wording. See RULES.md D6. */
export async function voidDecision(
  tx: Tx,
  actor: Viewer,
  { decisionId, reason }: { decisionId: string; reason: string },
): Promise<void> {
  const { decision } = await requireDecision(tx.db, actor, 'decision.void', decisionId)
  const isAnswer = (await findByAnswer(tx.db, decisionId)) !== undefined
  const refusal = checkVoid({ state: decision.state, isAnswer }, reason)
  if (refusal) throw new Refused(refusal)

  await updateDecisionState(tx.db, decisionId, decisionSteps.void.to, reason.trim())
  await appendToLog(tx, 'decision.voided', {
    id: decisionId,
    number: decision.number,
    reason: reason.trim(),
    by: tx.actorId,
  })
  append(tx, { kind: 'decisions.decisionVoided', groupId: decision.groupId, decisionId })
}
