// walk:decision 6 — the note is read, found complete and frozen; the decision is now before the committee.
import type { NoteSection } from '../../shared/decisions/escalation.ts'
import { checkSubmit, decisionSteps, escalationSteps } from '../../shared/decisions/transitions.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { readDocument } from '../documents/readDocument.ts'
import { readNote } from '../documents/readNote.ts'
import { findGroup } from '../groups/store.ts'
import { append } from '../journal/append.ts'
import { appendToLog } from './appendToLog.ts'
import { updateEscalation } from './escalationStore.ts'
import { requireEscalation } from './requireEscalation.ts'
import { updateDecisionState } from './store.ts'

/** Submits a complete note to the committee, its sections frozen as the server reads them. See RULES.md E3. */
export async function submitEscalation(tx: Tx, actor: Viewer, escalationId: string): Promise<void> {
  const escalation = await requireEscalation(tx.db, actor, 'escalation.draft', 'from', escalationId)
  const note = await readSections(tx, escalation.documentId)
  const refusal = checkSubmit(escalation, note)
  if (refusal) throw new Refused(refusal)

  const { decisionId, decisionNumber, fromGroupId, toGroupId, number } = escalation
  await updateEscalation(tx.db, escalationId, { state: escalationSteps.submit.to, note, submittedAt: tx.now })
  await updateDecisionState(tx.db, decisionId, decisionSteps.escalate.to)
  await appendToLog(tx, 'escalation.submitted', {
    id: escalationId,
    number,
    decision: decisionNumber,
    from: escalation.fromGroupCode,
    to: (await findGroup(tx.db, toGroupId))?.code,
    note,
    by: tx.actorId,
  })
  append(tx, { kind: 'decisions.escalationSubmitted', groupId: fromGroupId, decisionId, escalationId })
  append(tx, { kind: 'decisions.escalationReceived', groupId: toGroupId, escalationId })
}

async function readSections(tx: Tx, documentId: string): Promise<Record<NoteSection, string>> {
  const doc = await readDocument(tx.db, documentId)
  try {
    return readNote(doc)
  } finally {
    doc.destroy()
  }
}
