import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeOf, tallyOf } from './tally.ts'
import { choices, voteRules, type Choice } from './vote.ts'

const ballots = fc.array(fc.constantFrom<Choice>(...choices), { maxLength: 60 })
const rule = fc.constantFrom(...voteRules)
const cast = (inFavour: number, against: number, abstain: number): Choice[] => [
  ...Array.from({ length: inFavour }, () => 'for' as const),
  ...Array.from({ length: against }, () => 'against' as const),
  ...Array.from({ length: abstain }, () => 'abstain' as const),
]

describe('the tally', () => {
  it('[V3] adopts 14 for, 6 against, 3 abstentions by two thirds of the votes cast', () => {
    const tally = tallyOf(cast(14, 6, 3), 23)
    expect(tally).toEqual({ for: 14, against: 6, abstain: 3, didNotVote: 0, entitled: 23 })
    expect(outcomeOf('twoThirdsCast', tally)).toBe('adopted')
    expect(outcomeOf('twoThirdsCast', tallyOf(cast(13, 7, 3), 23))).toBe('notAdopted')
  })

  it('[V2] adopts 18 for, 2 against, 3 abstentions by simple majority, and no tie', () => {
    expect(outcomeOf('simple', tallyOf(cast(18, 2, 3), 23))).toBe('adopted')
    expect(outcomeOf('simple', tallyOf(cast(10, 10, 3), 23))).toBe('notAdopted')
    expect(outcomeOf('simple', tallyOf([], 23))).toBe('notAdopted')
  })

  it('[V3] adopts nothing without a vote for', () => {
    expect(outcomeOf('twoThirdsCast', tallyOf(cast(0, 0, 23), 23))).toBe('notAdopted')
  })

  it('[V1] counts everybody on the roll once', () => {
    fc.assert(
      fc.property(ballots, fc.nat({ max: 10 }), (given, silent) => {
        const tally = tallyOf(given, given.length + silent)
        expect(tally.for + tally.against + tally.abstain + tally.didNotVote).toBe(tally.entitled)
        expect(tally.didNotVote).toBe(silent)
      }),
    )
  })

  it('[V1] does not depend on the order of the ballots', () => {
    const shuffled = ballots.chain((given) =>
      fc.shuffledSubarray(given, { minLength: given.length }).map((other) => [given, other] as const),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(tallyOf(one, 60)).toEqual(tallyOf(other, 60))
      }),
    )
  })

  it('[V1] only moves figures when choices are relabelled', () => {
    const swapped: Record<Choice, Choice> = { for: 'against', against: 'for', abstain: 'abstain' }
    fc.assert(
      fc.property(ballots, (given) => {
        const [one, other] = [
          tallyOf(given, 60),
          tallyOf(
            given.map((choice) => swapped[choice]),
            60,
          ),
        ]
        expect(other).toEqual({ ...one, for: one.against, against: one.for })
      }),
    )
  })

  it('[V2] [V3] never turns against a motion because of one more vote for it, nor towards it for one against', () => {
    fc.assert(
      fc.property(ballots, rule, (given, by) => {
        const before = outcomeOf(by, tallyOf(given, 61))
        if (before === 'adopted') expect(outcomeOf(by, tallyOf([...given, 'for'], 61))).toBe('adopted')
        else expect(outcomeOf(by, tallyOf([...given, 'against'], 61))).toBe('notAdopted')
        expect(outcomeOf(by, tallyOf([...given, 'abstain'], 61))).toBe(before)
      }),
    )
  })

  it('[V2] [V3] adopts by simple majority whatever two thirds adopt', () => {
    fc.assert(
      fc.property(ballots, (given) => {
        const tally = tallyOf(given, 60)
        if (outcomeOf('twoThirdsCast', tally) === 'adopted') expect(outcomeOf('simple', tally)).toBe('adopted')
      }),
    )
  })
})
