import type { Choice, MotionRule, MotionTally, Turnout, VoteOutcome } from './vote.ts'

/** Who could have voted: the length of the frozen roll, and of the list of all members less the recused. */
export type Electorate = Pick<Turnout, 'entitled' | 'members'>

/** Counts the ballots of a vote on a motion; the order they were cast in does not matter (V1). */
export function tallyOf(ballots: readonly Choice[], { entitled, members }: Electorate): MotionTally {
  const count = (choice: Choice) => ballots.filter((ballot) => ballot === choice).length
  return {
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    didNotVote: entitled - ballots.length,
    entitled,
    members,
  }
}

/** What a rule's figures are set against: votes for and against, everybody on the roll, or all members (V1). */
export function baseOf(rule: MotionRule, tally: MotionTally): number {
  switch (rule) {
    case 'absolutePresent':
    case 'twoThirdsPresent':
      return tally.entitled
    case 'absoluteMembers':
      return tally.members
    case 'simple':
    case 'twoThirdsCast':
    case 'unanimityCast':
      return tally.for + tally.against
  }
}

/** When each rule adopts a motion, given the votes for it and its base (V2, V3, V19–V22): whole numbers only. */
const adopts: Record<MotionRule, (inFavour: number, base: number) => boolean> = {
  simple: isMoreThanHalf,
  absolutePresent: isMoreThanHalf,
  absoluteMembers: isMoreThanHalf,
  twoThirdsCast: isTwoThirds,
  twoThirdsPresent: isTwoThirds,
  unanimityCast: (inFavour, base) => inFavour > 0 && inFavour === base,
}

function isMoreThanHalf(inFavour: number, base: number): boolean {
  return 2 * inFavour > base
}

function isTwoThirds(inFavour: number, base: number): boolean {
  return inFavour > 0 && 3 * inFavour >= 2 * base
}

/** What a tally means under a rule. A tie adopts nothing. */
export function outcomeOf(rule: MotionRule, tally: MotionTally): VoteOutcome {
  return adopts[rule](tally.for, baseOf(rule, tally)) ? 'adopted' : 'notAdopted'
}
