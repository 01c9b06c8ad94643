import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeOf, tallyOf, type Electorate } from './tally.ts'
import { choices, motionRules, type Choice, type VoteOutcome, type MotionRule } from './vote.ts'

const ballots = fc.array(fc.constantFrom<Choice>(...choices), { maxLength: 60 })
const rule = fc.constantFrom(...motionRules)
const away = fc.nat({ max: 12 })
const cast = (inFavour: number, against: number, abstain: number): Choice[] => [
  ...Array.from({ length: inFavour }, () => 'for' as const),
  ...Array.from({ length: against }, () => 'against' as const),
  ...Array.from({ length: abstain }, () => 'abstain' as const),
]
const among = (entitled: number, members = entitled): Electorate => ({ entitled, members })
const outcome = (by: MotionRule, given: readonly Choice[], electorate: Electorate) =>
  outcomeOf(by, tallyOf(given, electorate))

describe('14 for, 6 against, 3 abstentions', () => {
  const tally = tallyOf(cast(14, 6, 3), among(23, 24))

  it('[V3] [V21] is adopted by two thirds of the votes cast (42 ≥ 40), not by two thirds of those present (42 < 46)', () => {
    expect(tally).toEqual({ for: 14, against: 6, abstain: 3, didNotVote: 0, entitled: 23, members: 24 })
    expect(outcomeOf('twoThirdsCast', tally)).toBe('adopted')
    expect(outcomeOf('twoThirdsPresent', tally)).toBe('notAdopted')
  })

  it('[V2] [V19] [V20] [V22] passes every majority of one half, and is not unanimous', () => {
    expect(outcomeOf('simple', tally)).toBe('adopted')
    expect(outcomeOf('absolutePresent', tally)).toBe('adopted')
    expect(outcomeOf('absoluteMembers', tally)).toBe('adopted')
    expect(outcomeOf('unanimityCast', tally)).toBe('notAdopted')
  })
})

describe('examples from law', () => {
  it('[V2] Belgian Constitution, article 53: a tie rejects the proposal', () => {
    expect(outcome('simple', cast(75, 75, 0), among(150))).toBe('notAdopted')
    expect(outcome('simple', cast(76, 74, 0), among(150))).toBe('adopted')
  })

  it('[V3] Belgian Constitution, article 195: 100 of 150 votes change it, 99 do not', () => {
    expect(outcome('twoThirdsCast', cast(100, 50, 0), among(150))).toBe('adopted')
    expect(outcome('twoThirdsCast', cast(99, 51, 0), among(150))).toBe('notAdopted')
  })

  it('[V3] Code of companies and associations, article 9:21: abstentions count neither above nor below the line', () => {
    expect(outcome('twoThirdsCast', cast(2, 1, 97), among(100))).toBe('adopted')
    expect(outcome('twoThirdsPresent', cast(2, 1, 97), among(100))).toBe('notAdopted')
  })

  it('[V20] Belgian Constitution, article 96: a motion of no confidence needs 76 of 150 members, whoever is away', () => {
    expect(outcome('absoluteMembers', cast(75, 20, 5), among(100, 150))).toBe('notAdopted')
    expect(outcome('absoluteMembers', cast(76, 20, 4), among(100, 150))).toBe('adopted')
  })
})

describe('the edges of each rule', () => {
  it('[V19] half of those present is not enough, and who says nothing works against', () => {
    expect(outcome('absolutePresent', cast(11, 0, 0), among(22))).toBe('notAdopted')
    expect(outcome('absolutePresent', cast(12, 0, 0), among(23))).toBe('adopted')
    expect(outcome('absolutePresent', cast(11, 1, 11), among(23))).toBe('notAdopted')
  })

  it('[V21] exactly two thirds of those present are enough', () => {
    expect(outcome('twoThirdsPresent', cast(14, 0, 7), among(21))).toBe('adopted')
    expect(outcome('twoThirdsPresent', cast(14, 0, 8), among(22))).toBe('notAdopted')
  })

  it('[V22] one against is enough to reject, abstentions are not', () => {
    expect(outcome('unanimityCast', cast(1, 0, 22), among(23))).toBe('adopted')
    expect(outcome('unanimityCast', cast(22, 1, 0), among(23))).toBe('notAdopted')
  })

  it('[V2] [V3] [V19–V22] no rule adopts anything without a vote for', () => {
    for (const by of motionRules) {
      expect(outcome(by, cast(0, 0, 23), among(23))).toBe('notAdopted')
      expect(outcome(by, [], among(23))).toBe('notAdopted')
    }
  })
})

describe('any ballots', () => {
  const vote = fc.record({ given: ballots, silent: away, absent: away, by: rule })
  const electorateOf = ({ given, silent, absent }: { given: Choice[]; silent: number; absent: number }) =>
    among(given.length + silent, given.length + silent + absent)

  it('[V1] count everybody on the roll once', () => {
    fc.assert(
      fc.property(vote, (one) => {
        const tally = tallyOf(one.given, electorateOf(one))
        expect(tally.for + tally.against + tally.abstain + tally.didNotVote).toBe(tally.entitled)
        expect(tally.didNotVote).toBe(one.silent)
      }),
    )
  })

  it('[V1] give the same result in any order', () => {
    const shuffled = vote.chain((one) =>
      fc.shuffledSubarray(one.given, { minLength: one.given.length }).map((given) => [one, { ...one, given }] as const),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(tallyOf(other.given, electorateOf(other))).toEqual(tallyOf(one.given, electorateOf(one)))
      }),
    )
  })

  it('[V1] only move figures when for and against change places, and never adopt both a motion and its contrary', () => {
    const swapped: Record<Choice, Choice> = { for: 'against', against: 'for', abstain: 'abstain' }
    fc.assert(
      fc.property(vote, (one) => {
        const contrary = one.given.map((choice) => swapped[choice])
        const [tally, other] = [tallyOf(one.given, electorateOf(one)), tallyOf(contrary, electorateOf(one))]
        expect(other).toEqual({ ...tally, for: tally.against, against: tally.for })
        expect([outcomeOf(one.by, tally), outcomeOf(one.by, other)]).toContain('notAdopted')
      }),
    )
  })

  it('[V2] [V3] [V19–V22] a vote turned towards the motion never rejects it', () => {
    fc.assert(
      fc.property(vote, fc.nat(), (one, place) => {
        if (one.given.length === 0) return
        const before = outcome(one.by, one.given, electorateOf(one))
        const turned = one.given.with(place % one.given.length, 'for')
        if (before === 'adopted') expect(outcome(one.by, turned, electorateOf(one))).toBe('adopted')
      }),
    )
  })

  it('[V2] [V3] [V19–V22] one more of the same: a further vote for keeps what was adopted, one against what was not', () => {
    fc.assert(
      fc.property(vote, (one) => {
        const before = outcome(one.by, one.given, electorateOf(one))
        const more = { ...one, given: [...one.given, before === 'adopted' ? ('for' as const) : ('against' as const)] }
        expect(outcome(one.by, more.given, electorateOf(more))).toBe(before)
      }),
    )
  })

  it('[V2] [V3] [V22] an abstention changes nothing where only votes cast count', () => {
    const ofCast = fc.constantFrom<MotionRule>('simple', 'twoThirdsCast', 'unanimityCast')
    fc.assert(
      fc.property(vote, ofCast, (one, by) => {
        const more = { ...one, given: [...one.given, 'abstain' as const] }
        expect(outcome(by, more.given, electorateOf(more))).toBe(outcome(by, one.given, electorateOf(one)))
      }),
    )
  })

  it('[V2] [V3] [V19–V22] pass by the easier rule whatever passes by the harder', () => {
    const ladders: [MotionRule, MotionRule][] = [
      ['absolutePresent', 'simple'],
      ['absoluteMembers', 'absolutePresent'],
      ['twoThirdsCast', 'simple'],
      ['twoThirdsPresent', 'twoThirdsCast'],
      ['twoThirdsPresent', 'absolutePresent'],
      ['unanimityCast', 'twoThirdsCast'],
    ]
    fc.assert(
      fc.property(vote, (one) => {
        for (const [harder, easier] of ladders) {
          if (outcome(harder, one.given, electorateOf(one)) === 'adopted')
            expect(outcome(easier, one.given, electorateOf(one))).toBe('adopted')
        }
      }),
    )
  })

  it('[V1] [V2] [V3] [V19–V22] are counted as people count who set one heap against another', () => {
    fc.assert(
      fc.property(vote, (one) => {
        const { entitled, members } = electorateOf(one)
        expect(outcome(one.by, one.given, { entitled, members })).toBe(byHand(one.by, one.given, entitled, members))
      }),
      { numRuns: 500 },
    )
  })
})

/**
 * Slow and plain: the papers for in one heap, everything that works against them in the other. For each paper of the
 * second heap one (majority) or two (two thirds) are taken off the first; a majority needs one left over.
 */
function byHand(rule: MotionRule, given: readonly Choice[], entitled: number, members: number): VoteOutcome {
  const heap: string[] = []
  const others: string[] = []
  const worksAgainst = rule === 'absolutePresent' || rule === 'absoluteMembers' || rule === 'twoThirdsPresent'
  for (const choice of given) {
    if (choice === 'for') heap.push(choice)
    else if (choice === 'against' || worksAgainst) others.push(choice)
  }
  if (worksAgainst) for (let silent = given.length; silent < entitled; silent++) others.push('silent')
  if (rule === 'absoluteMembers') for (let absent = entitled; absent < members; absent++) others.push('absent')

  if (heap.length === 0) return 'notAdopted'
  if (rule === 'unanimityCast') return others.length === 0 ? 'adopted' : 'notAdopted'
  const each = rule === 'twoThirdsCast' || rule === 'twoThirdsPresent' ? 2 : 1
  while (others.pop() !== undefined) {
    for (let taken = 0; taken < each; taken++) if (heap.pop() === undefined) return 'notAdopted'
  }
  if (each === 2) return 'adopted'
  return heap.length > 0 ? 'adopted' : 'notAdopted'
}
