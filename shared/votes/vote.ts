import type { Texts } from '../i18n/locale.ts'
import type { EscalationOutcome } from '../decisions/escalation.ts'

/** When a motion is adopted; exact conditions in RULES.md. */
export const voteRules = ['simple', 'twoThirdsCast'] as const
export type VoteRule = (typeof voteRules)[number]

/** What is said about who voted how, after the close. `rollCall`: names per choice; `namedDissent`: names against and abstaining. */
export const voteSecrecies = ['rollCall', 'namedDissent'] as const
export type VoteSecrecy = (typeof voteSecrecies)[number]

export const choices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

export type VoteState = 'open' | 'closed' | 'annulled'
export type VoteOutcome = 'adopted' | 'notAdopted'

/** Figures of a closed vote. `entitled` = present or represented on the frozen roll, less recused. */
export interface Tally {
  for: number
  against: number
  abstain: number
  didNotVote: number
  entitled: number
}

/** A vote as clients see it. Nothing about choices is in it before the close. */
export interface Vote {
  id: string
  groupId: string
  meetingId: string
  itemId: string
  escalationId: string | null
  question: Texts
  /** What adopting means for the escalated item; null for a vote on anything else. */
  proposal: EscalationOutcome | null
  amendment: Texts
  rule: VoteRule
  secrecy: VoteSecrecy
  state: VoteState
  openedAt: string
  /** When the vote ended, closed or annulled. */
  closedAt: string | null
  /** Why it was annulled; an annulled vote has no result and says nothing about choices. */
  annulReason: string | null
  /** How many of the roll have voted: shown live, without who or what. */
  castCount: number
  rollCount: number
  quorumNeeded: number
  /** SHA-256 of what was fixed at the opening: question, rule, secrecy, roll, recusals, absences. */
  frozenHash: string
  outcome: VoteOutcome | null
  tally: Tally | null
  result: Texts
  /** Organisations by choice, as far as the secrecy allows; null before the close. */
  names: VoteNames | null
  /** The viewer's own papers: their seat's and those they hold by proxy, each with what is recorded. */
  papers: Paper[]
}

/** Four different things that are never one list: abstaining, not voting, being recused, being absent. */
export type VoteNames = Partial<Record<Choice | 'didNotVote' | 'recused' | 'absent', string[]>>

/** One mandate the viewer votes for. */
export interface Paper {
  seatId: string
  organisation: string
  byProxy: boolean
  recorded: { choice: Choice; at: string } | null
}
