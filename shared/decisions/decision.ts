import type { Texts } from '../i18n/locale.ts'
import type { EscalationOutcome } from './escalation.ts'

/** `adopted → escalated → answered`; `void` ends an erroneous entry, which keeps its number for ever. */
export const decisionStates = ['adopted', 'escalated', 'answered', 'void'] as const
export type DecisionState = (typeof decisionStates)[number]

export const decisionKinds = ['decision', 'recommendation', 'note'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** An entry of a group's register. */
export interface Decision {
  id: string
  groupId: string
  groupCode: string
  /** `INT-2024-017`: group code, year of the session, sequence without gaps. */
  number: string
  kind: DecisionKind
  state: DecisionState
  /** Frozen wording, exactly as read from the minutes. */
  texts: Texts
  meetingId: string | null
  itemId: string | null
  documentId: string | null
  blockId: string | null
  voteId: string | null
  adoptedAt: string
  voidReason: string | null
  /** The committee's answer, once given. */
  answer: Answer | null
}

/** What the working group sees of the committee's deliberation: the outcome and its wording, nothing else. */
export interface Answer {
  escalationNumber: string
  outcome: EscalationOutcome
  /** Number of the committee's decision, e.g. `SC-2025-002`; null when the item was only postponed. */
  decisionNumber: string | null
  texts: Texts
  amendment: Texts
  answeredAt: string
}
