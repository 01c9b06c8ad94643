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
  /** Where it comes from; all of it null for viewers who may not read the group's meetings. */
  meetingId: string | null
  itemId: string | null
  documentId: string | null
  blockId: string | null
  voteId: string | null
  /** The consent round it brings before the committee. */
  roundId: string | null
  adoptedAt: string
  voidReason: string | null
  /** Why it was decided without a vote although a vote had rejected it. */
  reconsidered: string | null
  /** The committee's answer, once given. */
  answer: Answer | null
}

/** How the passage a decision was entered from stands in the minutes now. The decision stands as entered all the same. */
export type DecisionSource = 'same' | 'differs' | 'missing'

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
