import { escalationSteps } from '../../shared/decisions/transitions.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { listOnAgenda, updateEscalation, type StoredEscalation } from './escalationStore.ts'

/** When the committee closes a meeting: what it did not answer waits in its queue again. See RULES.md E1. */
export async function returnUnanswered(tx: Tx, { meetingId }: { meetingId: string }): Promise<void> {
  for (const escalation of await listOnAgenda(tx.db, meetingId)) await returnToQueue(tx, escalation)
}

/** Takes a note off the committee's agenda and lets it wait; both sides hear of it. */
async function returnToQueue(tx: Tx, escalation: StoredEscalation): Promise<void> {
  const { id: escalationId, decisionId, fromGroupId, toGroupId, meetingId } = escalation
  if (meetingId === null) throw new Error(`escalation ${escalationId} is on no agenda`)
  await updateEscalation(tx.db, escalationId, {
    state: escalationSteps.returnToQueue.to,
    meetingId: null,
    itemId: null,
  })
  append(tx, { kind: 'decisions.escalationReturned', groupId: toGroupId, meetingId, escalationId })
  append(tx, { kind: 'decisions.escalationMoved', groupId: fromGroupId, decisionId, escalationId })
}
