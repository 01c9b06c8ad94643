import type { Refusal } from '../refusal.ts'
import { isOptionRule, type Limits, type OptionRule, type VoteRule } from './vote.ts'

/** Fewest and most options of a vote; a ranking takes fewer, since nobody can order twenty things in earnest. */
export const OPTIONS_MIN = 2
export const OPTIONS_MAX = 20
export const RANKED_MAX = 10
/** Most points on one option, and in all. */
export const POINTS_MAX = 100

/** What the officer asks for where the rule leaves it open: the budget and cap of dots, the top of a score. */
export interface AskedLimits {
  perOption?: number | undefined
  inAll?: number | undefined
}

/** How many options a rule can take at most. */
export function mostOptions(rule: OptionRule): number {
  return rule === 'ranking' ? RANKED_MAX : OPTIONS_MAX
}

/** What a paper may mark under a rule (V24–V29); null for a motion. */
export function limitsOf(rule: VoteRule, options: number, { perOption = 0, inAll = 0 }: AskedLimits): Limits | null {
  if (!isOptionRule(rule)) return null
  switch (rule) {
    case 'plurality':
    case 'election':
      return { perOption: 1, inAll: 1 }
    case 'approval':
      return { perOption: 1, inAll: options }
    case 'dots':
      return { perOption: Math.min(perOption, inAll), inAll }
    case 'score':
      return { perOption, inAll: perOption * options }
    case 'ranking':
      return { perOption: options, inAll: options * options }
  }
}

/** Refuses dots without a budget and scores without a top, or with more than anybody counts (V26, V27). */
export function checkLimits(rule: VoteRule, { perOption = 0, inAll = 0 }: AskedLimits): Refusal | null {
  if (rule !== 'dots' && rule !== 'score') return null
  if (!isCountable(perOption)) return { code: 'input.invalid', field: 'limits.perOption' }
  return rule === 'score' || isCountable(inAll) ? null : { code: 'input.invalid', field: 'limits.inAll' }
}

function isCountable(points: number): boolean {
  return Number.isInteger(points) && points >= 1 && points <= POINTS_MAX
}
