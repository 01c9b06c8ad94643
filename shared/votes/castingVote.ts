import type { RollLine } from '../meetings/attendance.ts'
import { mandatesOf } from '../meetings/mandates.ts'
import type { Refusal } from '../refusal.ts'
import { baseOf } from './tally.ts'
import { isOptionRule, type CastingChoice, type MotionTally, type Presiding, type Vote, type VoteRule } from './vote.ts'

/** How a vote stands with its chair: no casting vote can be given, one may still be, or what it was. */
export type CastingState = 'none' | 'awaited' | CastingChoice

/** Whether parity can leave a motion undecided under this rule; where more than parity is asked for, one voice makes up nothing (V38). */
export function canTie(rule: VoteRule): boolean {
  return rule === 'simple' || rule === 'absolutePresent' || rule === 'absoluteMembers'
}

/** Whether as many vote for as against, and nothing but that parity keeps the motion from being adopted (V38). */
export function isTied(rule: VoteRule, tally: MotionTally): boolean {
  if (isOptionRule(rule) || !canTie(rule)) return false
  return tally.for > 0 && tally.for === tally.against && 2 * tally.for === baseOf(rule, tally)
}

/** Who can preside over a vote: the chair who votes in it, else the co-leads who do, in the order of the roll (V39). */
export function presidersOf(roll: readonly RollLine[], recused: ReadonlySet<string>): Presiding[] {
  const voting = new Set(
    mandatesOf(roll, recused).flatMap(({ seatId, voterSeatId, alternate }) =>
      // Who stands in for the chair votes for the organisation, and does not preside.
      seatId === voterSeatId && alternate === null ? [seatId] : [],
    ),
  )
  const inRole = (role: RollLine['role']) =>
    roll
      .filter((line) => line.role === role && voting.has(line.seatId))
      .map(({ seatId, organisation }) => ({ seatId, organisation }))
  const chairs = inRole('chair')
  return chairs.length > 0 ? chairs : inRole('coLead')
}

/** How a vote stands with its chair, for counting it. */
export function castingStateOf({
  presiding,
  casting,
}: Pick<Vote, 'presiding'> & { casting: { choice: CastingChoice } | null }): CastingState {
  if (presiding === null) return 'none'
  return casting === null ? 'awaited' : casting.choice
}

/** A vote as far as deciding its tie goes, and where its meeting has got to. */
export interface TiedVote extends Pick<Vote, 'presiding' | 'outcome'> {
  casting: unknown
  meetingIsOpen: boolean
  /** Whether another vote was opened on the item since: what was decided there stands. */
  hasLater: boolean
}

/** Refuses a casting vote that the rules do not give, by anybody but who presides, on what is not tied, a second one, or one too late (V38–V41). */
export function checkCasting(vote: TiedVote, seatIds: readonly string[]): Refusal | null {
  const { presiding, outcome, casting, meetingIsOpen, hasLater } = vote
  if (presiding === null) return { code: 'votes.noCastingVote' }
  if (!seatIds.includes(presiding.seatId)) return { code: 'votes.notPresiding' }
  if (casting !== null) return { code: 'votes.castingGiven' }
  if (outcome !== 'tied') return { code: 'votes.notTied' }
  return meetingIsOpen && !hasLater ? null : { code: 'votes.castingTooLate' }
}
