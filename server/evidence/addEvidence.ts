import { checkEvidence, tidyEvidence, type EvidenceDraft } from '../../shared/evidence/evidence.ts'
import { Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { insertEvidence } from './store.ts'

/** Puts an item of evidence on the shelf that all groups share. */
export async function addEvidence(tx: Tx, groupId: string, draft: EvidenceDraft): Promise<string> {
  const refusal = checkEvidence(draft)
  if (refusal) throw new Refused(refusal)
  const id = tx.newId()
  await insertEvidence(tx.db, tidyEvidence(draft), { id, groupId, at: tx.now, by: tx.actorId })
  append(tx, { kind: 'evidence.evidenceAdded', groupId: null, evidenceId: id })
  return id
}
