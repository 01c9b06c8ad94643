import type { Locale, Texts } from '../i18n/locale.ts'

/** The course of a consent round; the second loop starts at `amend`. */
export const consentSteps = ['present', 'clarify', 'react', 'amend', 'objections'] as const
export type ConsentStep = (typeof consentSteps)[number]

/** How often objections can be gathered: once, and once more after they were integrated. */
export const LOOPS_MAX = 2

/** How a round ends: by consent, or by what the chair makes of its objections. */
export const consentEnds = ['consented', 'toVote', 'postponed', 'escalated'] as const
export type ConsentEnd = (typeof consentEnds)[number]

/** `stopped`: an officer took it back with a reason; it came to nothing. */
export type ConsentState = 'running' | ConsentEnd | 'stopped'

export const settlements = ['integrated', 'withdrawn', 'upheld'] as const
export type Settlement = (typeof settlements)[number]

/** A reason why what is proposed would harm the aim, and what became of it. */
export interface Objection {
  id: string
  seatId: string
  organisation: string
  loop: number
  text: string
  raisedAt: string
  state: 'open' | Settlement
  /** How the wording was changed to take it in; null unless it is integrated. */
  change: string | null
  settledAt: string | null
}

/** One version of what consent is asked to. */
export interface Wording {
  number: number
  loop: number
  texts: Texts
  /** SHA-256 of the texts. */
  hash: string
  at: string
}

/** A round as far as its rules go. */
export interface RoundFacts {
  state: ConsentState
  step: ConsentStep
  loop: number
  wordings: readonly Wording[]
  objections: readonly Objection[]
}

/** A consent round as clients see it. */
export interface ConsentRound extends RoundFacts {
  id: string
  groupId: string
  meetingId: string
  itemId: string
  wordings: Wording[]
  objections: (Objection & { mayWithdraw: boolean })[]
  startedAt: string
  endedAt: string | null
  /** Why it was stopped. */
  stopReason: string | null
  result: Partial<Record<Locale, string>>
  /** The seats the viewer may object for. */
  mandates: { seatId: string; organisation: string }[]
  /** Whether the group has a committee to escalate to. */
  mayEscalate: boolean
}

/** Whether an objection still stands in the way of consent. */
export function stands({ state }: Pick<Objection, 'state'>): boolean {
  return state === 'open' || state === 'upheld'
}

/** The wording consent is asked to just now. */
export function wordingOf({ wordings }: Pick<RoundFacts, 'wordings'>): Wording {
  const last = wordings.at(-1)
  if (!last) throw new Error('a round has a wording from its start')
  return last
}
