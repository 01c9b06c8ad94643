import type { Texts } from '../i18n/locale.ts'
import type { Refusal } from '../refusal.ts'
import type { EscalationOutcome } from '../decisions/escalation.ts'
import type { Drafted } from './drafted.ts'
import type { Dissent } from './dissent.ts'
import type { WrittenProcedure } from './written.ts'

/** When a motion is adopted; exact conditions in RULES.md. */
export const motionRules = [
  'simple',
  'absolutePresent',
  'absoluteMembers',
  'twoThirdsCast',
  'twoThirdsPresent',
  'unanimityCast',
] as const
export type MotionRule = (typeof motionRules)[number]

/** How one of several options is chosen, or all are put in order; `dots` is an indication and adopts nothing. */
export const optionRules = ['plurality', 'approval', 'score', 'ranking', 'dots', 'election'] as const
export type OptionRule = (typeof optionRules)[number]

export const voteRules = [...motionRules, ...optionRules] as const
export type VoteRule = (typeof voteRules)[number]

/** Whether a rule decides between options rather than for or against a motion. */
export function isOptionRule(rule: VoteRule): rule is OptionRule {
  return optionRules.some((one) => one === rule)
}

/** What is said about who voted how, after the close. `rollCall`: names per choice; `namedDissent`: names against and abstaining. */
export const openSecrecies = ['rollCall', 'namedDissent'] as const
export type OpenSecrecy = (typeof openSecrecies)[number]

/** `secret`: nobody learns who voted how, neither then nor later; see RULES.md V31–V36. */
export type VoteSecrecy = OpenSecrecy | 'secret'

export const choices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

/** One whole number for each option, in their order; what it means is the rule's: a cross, points, a rank. */
export type Marks = readonly number[]

/** What one paper says. Where options are voted on, `abstain` and marks; else one of the choices. */
export type Ballot = Choice | Marks

/** Whether a paper marks options. */
export function isMarks(ballot: Ballot): ballot is Marks {
  return typeof ballot !== 'string'
}

/** How much a paper may mark: on one option, and in all. */
export interface Limits {
  perOption: number
  inAll: number
}

export type VoteState = 'open' | 'closed' | 'annulled'

/**
 * What a closed vote came to. Of a motion: adopted or not, or tied as long as its chair may still decide. Of options:
 * one chosen, several between which a run-off decides, all put in order, an indication, or no choice since nobody
 * marked anything. In writing: too few answers.
 */
export const voteOutcomes = [
  'adopted',
  'notAdopted',
  'tied',
  'chosen',
  'runOff',
  'ordered',
  'indicative',
  'noChoice',
  'noQuorum',
] as const
export type VoteOutcome = (typeof voteOutcomes)[number]

/** Whether a closed vote settled something that a decision can rest on. */
export function settles(outcome: VoteOutcome | null): boolean {
  return outcome === 'adopted' || outcome === 'chosen' || outcome === 'ordered'
}

/** Who presides over a vote whose rules give the chair a casting vote. */
export interface Presiding {
  seatId: string
  organisation: string
}

export const castingChoices = ['for', 'against'] as const satisfies readonly Choice[]
export type CastingChoice = (typeof castingChoices)[number]

/** The chair's second act on a tied vote: beside the ballots, never among them. */
export interface CastingVote extends Presiding {
  choice: CastingChoice
  at: string
  /** The act in words, as it stands in the minutes. */
  result: Texts
}

/** What a vote on an amendment is about: the motion's words before it, and as they would read. */
export interface Amends {
  amendmentId: string
  number: number
  /** Whose amendment it is. */
  organisation: string
  before: Texts
  after: Texts
  /** SHA-256 of the words as they would read. */
  hash: string
}

/** Who took part, in any closed vote. */
export interface Turnout {
  abstain: number
  didNotVote: number
  /** On the frozen roll, less recused. */
  entitled: number
  /** All voting seats at the opening, less recused: the entitled and the absent. */
  members: number
}

/** Figures of a closed vote on a motion. */
export interface MotionTally extends Turnout {
  for: number
  against: number
}

/** Figures of a closed vote between options. */
export interface OptionTally extends Turnout {
  /** Papers with marks. */
  marked: number
  /** For each option: crosses or points; in a ranking how many other options it stands before. */
  counts: number[]
  /** Places from the first on, options by their position; those that are level share a place. */
  order: number[][]
  /** In a ranking: how many papers put the one option before the other. */
  pairs: number[][] | null
}

export type Tally = MotionTally | OptionTally

/** A vote as clients see it. Nothing about choices is in it before the close. */
export interface Vote {
  id: string
  groupId: string
  /** Where it is held; both null for a vote in writing. */
  meetingId: string | null
  itemId: string | null
  /** A written procedure's own facts; null for a vote in a meeting. */
  written: WrittenProcedure | null
  escalationId: string | null
  question: Texts
  /** What adopting means for the escalated item; null for a vote on anything else. */
  proposal: EscalationOutcome | null
  amendment: Texts
  /** Where the motion was drafted together; null where its words came with the request. */
  drafted: Drafted | null
  /** The change this vote decides, before the motion as a whole; null for any other vote. */
  amends: Amends | null
  rule: VoteRule
  /** What is chosen from; empty for a motion. */
  options: Texts[]
  limits: Limits | null
  secrecy: VoteSecrecy
  state: VoteState
  openedAt: string
  /** When it closes by itself; null when an officer closes it. */
  deadline: string | null
  /** Why it cannot be counted though its deadline has passed: it stays shut until that changes or it is annulled; null else. */
  countRefused: Refusal | null
  /** When the vote ended, closed or annulled. */
  closedAt: string | null
  /** Why an officer annulled it; null for a secret vote that the server had to annul, since its key was lost. */
  annulReason: string | null
  /** Who may decide a tie, fixed at the opening; null where the rules or the secrecy leave a tie as it is. */
  presiding: Presiding | null
  /** How the chair decided the tie. */
  casting: CastingVote | null
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
  /** SHA-256 of the counted papers as they are published; null before the close. */
  ballotsHash: string | null
  /** The counted papers, by which anybody can count again; null before the close. */
  ballots: PublishedBallot[] | null
  /** What those who voted against have annexed since the close. */
  dissents: Dissent[]
  /** Organisations whose seat's holder is away and for whom an alternate votes. */
  alternates: { organisation: string; name: string }[]
  /** The viewer's own papers: their seat's and those they hold by proxy, each with what is recorded. */
  papers: Paper[]
}

/** Four different things that are never one list: abstaining, not voting, being recused, being absent. A secret vote says who voted. */
export type VoteNames = Partial<Record<Choice | 'voted' | 'didNotVote' | 'recused' | 'absent', string[]>>

/** One mandate the viewer votes for. */
export interface Paper {
  seatId: string
  organisation: string
  byProxy: boolean
  /** What is on disk for it; what a secret ballot says is told to nobody. */
  recorded: { choice: Ballot | null; at: string } | null
}

/** A paper as it is published after the close: with its organisation where the secrecy allows it. */
export interface PublishedBallot {
  organisation: string | null
  /** In a secret vote the tracker that only the voter knows. */
  tracker: string | null
  ballot: Ballot
}

/** What a voter is told once a secret ballot is on disk; the tracker is told never again. */
export interface SecretReceipt {
  tracker: string
  /** Proves that the ballot was taken in, not what it says: vote, seat, time and SHA-256 of the sealed box, signed. */
  receipt: { voteId: string; seatId: string; recordedAt: string; boxHash: string; key: string; signature: string }
}
