import { beatenBy, pairsOf, placesOf, strongestPaths } from './schulze.ts'
import type { Electorate } from './tally.ts'
import { isMarks, type Ballot, type OptionRule, type OptionTally, type VoteOutcome } from './vote.ts'

/** Counts the papers of a vote between options; the order they were cast in does not matter (V1, V23). */
export function tallyOptions(
  rule: OptionRule,
  options: number,
  ballots: readonly Ballot[],
  { entitled, members }: Electorate,
): OptionTally {
  const papers = ballots.filter(isMarks)
  const turnout = {
    abstain: ballots.length - papers.length,
    didNotVote: entitled - ballots.length,
    entitled,
    members,
    marked: papers.length,
  }
  if (rule !== 'ranking') {
    const counts = Array.from({ length: options }, (_, option) =>
      papers.reduce((sum, marks) => sum + (marks[option] ?? 0), 0),
    )
    return { ...turnout, counts, order: byCount(counts), pairs: null }
  }
  const pairs = pairsOf(papers, options)
  const paths = strongestPaths(pairs)
  return { ...turnout, counts: paths.map((_, option) => beatenBy(paths, option).length), order: placesOf(paths), pairs }
}

/** Most first; equal counts share a place. */
function byCount(counts: readonly number[]): number[][] {
  const steps = [...new Set(counts)].toSorted((a, b) => b - a)
  return steps.map((step) => counts.flatMap((count, option) => (count === step ? [option] : [])))
}

/** What the figures mean under the rule (V24–V29). */
export function optionOutcomeOf(rule: OptionRule, tally: OptionTally): VoteOutcome {
  if (tally.marked === 0) return 'noChoice'
  switch (rule) {
    case 'dots':
      return 'indicative'
    case 'ranking':
      return 'ordered'
    case 'plurality':
    case 'approval':
    case 'score':
      return first(tally).length === 1 ? 'chosen' : 'runOff'
    case 'election':
      return 2 * mostOf(tally) > tally.marked ? 'chosen' : 'runOff'
  }
}

/** Between which options a run-off decides: those level at the top; of persons the first two, and whoever is level with the second (V24, V29). */
export function runOffBetween(rule: OptionRule, tally: OptionTally): number[] {
  const [top = [], second = []] = tally.order
  const between = rule === 'election' && top.length === 1 ? [...top, ...second] : top
  return between.toSorted((a, b) => a - b)
}

function first(tally: OptionTally): number[] {
  return tally.order[0] ?? []
}

function mostOf(tally: OptionTally): number {
  return Math.max(0, ...tally.counts)
}
