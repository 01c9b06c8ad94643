import type { Texts } from '../i18n/locale.ts'

export const escalationOutcomes = [
  'endorsed',
  'endorsedWithAmendments',
  'referredBack',
  'notEndorsed',
  'postponed',
  'noted',
] as const
export type EscalationOutcome = (typeof escalationOutcomes)[number]

/** `draft → submitted → onAgenda or inWriting → answered`; one that got no answer there goes back to `submitted`. */
export const escalationStates = ['draft', 'submitted', 'onAgenda', 'inWriting', 'answered'] as const
export type EscalationState = (typeof escalationStates)[number]

/** The sections of an escalation note: each is a root Y.Text of the note's document until it is submitted. */
export const noteSections = ['requestedFr', 'requestedNl', 'context', 'position', 'consequences'] as const
export type NoteSection = (typeof noteSections)[number]

/** A working group's file before the committee. */
export interface Escalation {
  id: string
  /** `ESC-INT-2024-003`. */
  number: string
  state: EscalationState
  decisionId: string
  decisionNumber: string
  decisionTexts: Texts
  fromGroupId: string
  fromGroupCode: string
  fromGroupName: Texts
  toGroupId: string
  /** The document people draft the note in; null for the committee, which reads the frozen sections. */
  documentId: string | null
  /** Frozen at submission; null while the note is a draft. */
  note: Record<NoteSection, string> | null
  submittedAt: string | null
  /** The committee meeting and item it is on; null for people without a seat there. */
  meetingId: string | null
  itemId: string | null
  /** The committee's vote in writing that runs on it, or the vote that gave the outcome; null for people without a seat there. */
  voteId: string | null
  /** The committee's latest word; one it postponed waits again and may have another word later. */
  outcome: EscalationOutcome | null
  answeredAt: string | null
}

/** The sections still empty: a note is admissible only when none is. */
export function missingSections(note: Record<NoteSection, string>): NoteSection[] {
  return noteSections.filter((section) => note[section].trim() === '')
}
