import type { Choice, Tally, VoteOutcome, VoteRule } from './vote.ts'

/** Counts the ballots of a vote; the order they were cast in does not matter. `entitled` is the length of the roll. */
export function tallyOf(ballots: readonly Choice[], entitled: number): Tally {
  const count = (choice: Choice) => ballots.filter((ballot) => ballot === choice).length
  return {
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    didNotVote: entitled - ballots.length,
    entitled,
  }
}

/** When each rule adopts a motion (V1–V3): whole numbers only, and nothing but votes for and against counts. */
const adopts: Record<VoteRule, (tally: Pick<Tally, 'for' | 'against'>) => boolean> = {
  simple: (tally) => tally.for > tally.against,
  twoThirdsCast: (tally) => tally.for > 0 && 3 * tally.for >= 2 * (tally.for + tally.against),
}

/** What a tally means under a rule. A tie adopts nothing. */
export function outcomeOf(rule: VoteRule, tally: Pick<Tally, 'for' | 'against'>): VoteOutcome {
  return adopts[rule](tally) ? 'adopted' : 'notAdopted'
}
