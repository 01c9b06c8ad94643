import { checkEvidence, tidyEvidence, type Evidence, type EvidenceDraft } from '../../shared/evidence/evidence.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { updateEvidence } from './store.ts'

/** What is said of an item from now on, by whoever read `version` of it. */
export interface Correction {
  version: number
  outdatedOn: string | null
  draft: EvidenceDraft
}

/** Corrects an item, or says from when it no longer holds. It keeps its id, so what cites it cites the corrected one. */
export async function correctEvidence(
  tx: Tx,
  { id, version: current }: Evidence,
  correction: Correction,
): Promise<void> {
  const { version, draft, outdatedOn } = correction
  if (version !== current) throw refuse('version.stale')
  const refusal = checkEvidence(draft)
  if (refusal) throw new Refused(refusal)
  await updateEvidence(tx.db, tidyEvidence(draft), { id, version, outdatedOn })
  append(tx, { kind: 'evidence.evidenceCorrected', groupId: null, evidenceId: id })
}
