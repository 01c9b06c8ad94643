import { isTied, type CastingState } from './castingVote.ts'
import { optionOutcomeOf, tallyOptions } from './optionTally.ts'
import { outcomeOf, tallyOf, type Electorate } from './tally.ts'
import { isMarks, isOptionRule, type Ballot, type Tally, type VoteOutcome, type VoteRule } from './vote.ts'

/** A vote as far as counting it goes. */
export interface CountedVote extends Electorate {
  rule: VoteRule
  /** How many options there are; none for a motion. */
  options: number
  casting: CastingState
  /** With fewer papers nothing is decided; 0 where the quorum was there at the opening. */
  answersNeeded: number
}

/** Counts a vote's ballots by its rule: the one function of the close, of the recount in the browser and of the verifier. */
export function countVote(
  { rule, options, casting, answersNeeded, ...electorate }: CountedVote,
  ballots: readonly Ballot[],
): { tally: Tally; outcome: VoteOutcome } {
  if (isOptionRule(rule)) {
    const tally = tallyOptions(rule, options, ballots, electorate)
    return { tally, outcome: ballots.length < answersNeeded ? 'noQuorum' : optionOutcomeOf(rule, tally) }
  }
  const words = ballots.flatMap((ballot) => (isMarks(ballot) ? [] : [ballot]))
  const tally = tallyOf(words, electorate)
  if (ballots.length < answersNeeded) return { tally, outcome: 'noQuorum' }
  return { tally, outcome: isTied(rule, tally) ? decided(casting) : outcomeOf(rule, tally) }
}

/** What becomes of a tie: nothing is adopted, unless who presides may still decide, or has (V2, V38). */
function decided(casting: CastingState): VoteOutcome {
  if (casting === 'awaited') return 'tied'
  return casting === 'for' ? 'adopted' : 'notAdopted'
}
