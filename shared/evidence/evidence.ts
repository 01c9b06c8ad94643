import type { Locale } from '../i18n/locale.ts'
import type { Refusal } from '../refusal.ts'
import type { PartialDate } from './partialDate.ts'

/** What evidence is: a published study, an interview, a line of a survey, a note from a mission, a practice elsewhere. */
export const evidenceKinds = ['study', 'interview', 'survey', 'mission', 'practice'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Whether a practice could work here: as it is, on conditions, or not, which is worth knowing too. */
export const transferabilities = ['yes', 'conditions', 'no'] as const
export type Transferability = (typeof transferabilities)[number]

/** How many characters each text of an item may have, and how many items one file may bring. */
export const evidenceLimits = {
  title: 200,
  finding: 600,
  source: 300,
  territory: 120,
  conditions: 300,
  rows: 500,
} as const

/** What somebody says of an item of evidence. Short by design: the study itself stands where `source` says. */
export interface EvidenceDraft {
  kind: EvidenceKind
  title: string
  /** The language `title` and `finding` are written in; they are quoted, so there is one. */
  lang: Locale
  /** What it shows, in a sentence or two; may be empty. */
  finding: string
  /** Where anybody can check it: author, publication, page, or who was asked. */
  source: string
  /** An address on the web, or empty. */
  link: string
  date: PartialDate
  /** The place it speaks of; empty when it is about none in particular. */
  territory: string
  /** For a practice only. */
  transferable: Transferability | null
  conditions: string
}

/** An item on the shelf. What became outdated stays, since needs cite it. */
export interface Evidence extends EvidenceDraft {
  id: string
  /** The group that added it; all groups read it. */
  groupId: string
  groupCode: string
  version: number
  /** The day from which it no longer holds, or null. */
  outdatedOn: string | null
  addedAt: string
}

/** Why an item cannot stand as it is written, or null: a practice says whether it transfers, and on which conditions. */
export function checkEvidence({ kind, transferable, conditions }: EvidenceDraft): Refusal | null {
  if (kind === 'practice' && transferable === null) return { code: 'evidence.transferMissing', field: 'transferable' }
  if (transferable === 'conditions' && conditions === '')
    return { code: 'evidence.conditionsMissing', field: 'conditions' }
  return null
}

/** The item as it is kept: what only a practice has is dropped from all others. */
export function tidyEvidence(draft: EvidenceDraft): EvidenceDraft {
  if (draft.kind !== 'practice') return { ...draft, transferable: null, conditions: '' }
  return draft.transferable === 'conditions' ? draft : { ...draft, conditions: '' }
}
