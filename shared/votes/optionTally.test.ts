import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countVote } from './countVote.ts'
import { optionOutcomeOf, runOffBetween, tallyOptions } from './optionTally.ts'
import type { Ballot, Marks, OptionRule, OptionTally } from './vote.ts'

const crosses = (...counts: number[]): Marks[] =>
  counts.flatMap((count, option) => Array.from({ length: count }, () => counts.map((_, at) => (at === option ? 1 : 0))))
const times = (count: number, marks: Marks): Marks[] => Array.from({ length: count }, () => marks)
const all = (papers: readonly Ballot[], silent = 0, absent = 0) => ({
  entitled: papers.length + silent,
  members: papers.length + silent + absent,
})
const counted = (rule: OptionRule, papers: readonly Ballot[], options: number) =>
  tallyOptions(rule, options, papers, all(papers))

/** Figures as published, for elections too large to cast here paper by paper. */
function published(counts: number[]): OptionTally {
  const order = counts
    .map((_, option) => [option])
    .toSorted((a, b) => (counts[b[0] ?? 0] ?? 0) - (counts[a[0] ?? 0] ?? 0))
  const marked = counts.reduce((sum, count) => sum + count, 0)
  return { counts, order, marked, pairs: null, abstain: 0, didNotVote: 0, entitled: marked, members: marked }
}

describe('published examples', () => {
  // Conseil constitutionnel, decision no. 2012-152 PDR of 25 April 2012: votes of the first round, in its order of names.
  it('[V29] France 2012: nobody had the absolute majority of 35,883,209 votes cast; Hollande and Sarkozy went on', () => {
    const names = [
      'Joly',
      'Le Pen',
      'Sarkozy',
      'Mélenchon',
      'Poutou',
      'Arthaud',
      'Cheminade',
      'Bayrou',
      'Dupont-Aignan',
      'Hollande',
    ]
    const tally = published([
      828_345, 6_421_426, 9_753_629, 3_984_822, 411_160, 202_548, 89_545, 3_275_122, 643_907, 10_272_705,
    ])
    expect(tally.marked).toBe(35_883_209)
    expect(optionOutcomeOf('election', tally)).toBe('runOff')
    expect(runOffBetween('election', tally).map((option) => names[option])).toEqual(['Sarkozy', 'Hollande'])
    // The second round, proclaimed on 10 May 2012.
    const second = published([16_860_685, 18_000_668])
    expect([optionOutcomeOf('election', second), optionOutcomeOf('plurality', second)]).toEqual(['chosen', 'chosen'])
    expect(second.order[0]).toEqual([1])
  })

  // “Effects of different voting systems under similar circumstances”, electowiki: Memphis, Nashville, Chattanooga, Knoxville.
  it('[V24] [V29] Tennessee: Memphis leads with 42 of 100, and loses the run-off to Nashville by 42 to 58', () => {
    const first = crosses(42, 26, 15, 17)
    expect(optionOutcomeOf('plurality', counted('plurality', first, 4))).toBe('chosen')
    expect(counted('plurality', first, 4).order[0]).toEqual([0])
    expect(optionOutcomeOf('election', counted('election', first, 4))).toBe('runOff')
    expect(runOffBetween('election', counted('election', first, 4))).toEqual([0, 1])
    expect(counted('plurality', crosses(42, 58), 2)).toMatchObject({ counts: [42, 58], order: [[1], [0]] })
  })
})

describe('the example’s four themes', () => {
  it('[V26] 22 voters with three dots each: 24, 19, 13 and 10, an indication', () => {
    const dots = [24, 19, 13, 10].flatMap((count, theme) => Array.from({ length: count }, () => theme))
    const papers = Array.from({ length: 22 }, (_, voter) =>
      [0, 1, 2, 3].map((theme) => dots.filter((dot, place) => place % 22 === voter && dot === theme).length),
    )
    expect(Math.max(...papers.flat())).toBe(2)
    const tally = counted('dots', papers, 4)
    expect(tally).toMatchObject({ counts: [24, 19, 13, 10], order: [[0], [1], [2], [3]], marked: 22 })
    expect(optionOutcomeOf('dots', tally)).toBe('indicative')
  })
})

describe('the edges of each method', () => {
  it('[V24] level options go to a run-off between them alone', () => {
    const tally = counted('plurality', crosses(5, 3, 5), 3)
    expect(optionOutcomeOf('plurality', tally)).toBe('runOff')
    expect(runOffBetween('plurality', tally)).toEqual([0, 2])
  })

  it('[V25] [V27] most approvals and most points are chosen', () => {
    const approvals: Marks[] = [...times(3, [1, 1, 0]), ...times(2, [0, 1, 1])]
    expect(counted('approval', approvals, 3)).toMatchObject({ counts: [3, 5, 2], order: [[1], [0], [2]] })
    const points: Marks[] = [...times(3, [5, 4, 0]), ...times(2, [0, 4, 5])]
    expect(counted('score', points, 3)).toMatchObject({ counts: [15, 20, 10], order: [[1], [0], [2]] })
  })

  it('[V29] half of the votes cast elects nobody; blank papers do not raise the bar', () => {
    expect(optionOutcomeOf('election', counted('election', crosses(5, 3, 2), 3))).toBe('runOff')
    expect(optionOutcomeOf('election', counted('election', [...crosses(6, 3, 2), ...blank(9)], 3))).toBe('chosen')
    const levelSecond = counted('election', crosses(4, 3, 3), 3)
    expect(runOffBetween('election', levelSecond)).toEqual([0, 1, 2])
    expect(runOffBetween('election', counted('election', crosses(4, 4, 3), 3))).toEqual([0, 1])
  })

  it('[V23] without a marked paper nothing is chosen', () => {
    for (const rule of ['plurality', 'approval', 'score', 'ranking', 'dots', 'election'] as const) {
      expect(optionOutcomeOf(rule, counted(rule, blank(3), 2))).toBe('noChoice')
      expect(optionOutcomeOf(rule, counted(rule, [], 2))).toBe('noChoice')
    }
  })

  it('[V14] [V23] keeps abstentions and silence apart from marks', () => {
    const papers: Ballot[] = [...crosses(2, 1), 'abstain']
    expect(
      countVote({ rule: 'plurality', options: 2, casting: 'none', answersNeeded: 0, ...all(papers, 4, 2) }, papers),
    ).toEqual({
      outcome: 'chosen',
      tally: {
        counts: [2, 1],
        order: [[0], [1]],
        pairs: null,
        marked: 3,
        abstain: 1,
        didNotVote: 4,
        entitled: 8,
        members: 10,
      },
    })
  })
})

const blank = (count: number): Ballot[] => Array.from({ length: count }, () => 'abstain' as const)

describe('any papers', () => {
  const options = 4
  const cross = fc.nat({ max: options - 1 }).map((option): Marks => [0, 1, 2, 3].map((at) => Number(at === option)))
  const points = fc.array(fc.nat({ max: 3 }), { minLength: options, maxLength: options })
  const vote = fc.constantFrom<OptionRule>('plurality', 'approval', 'score', 'dots', 'election').chain((rule) => {
    const marks = rule === 'plurality' || rule === 'election' ? cross : points
    return fc.record({
      rule: fc.constant(rule),
      papers: fc.array(fc.oneof(fc.constant<Ballot>('abstain'), marks), { maxLength: 40 }),
    })
  })

  it('[V1] are counted as somebody counts who goes through them one mark at a time', () => {
    fc.assert(
      fc.property(vote, ({ papers: given, rule: by }) => {
        const tally = counted(by, given, options)
        const sums = [0, 0, 0, 0]
        for (const one of given) {
          if (typeof one === 'string') continue
          for (const [option, points] of one.entries()) {
            for (let point = 0; point < points; point++) sums[option] = (sums[option] ?? 0) + 1
          }
        }
        expect(tally.counts).toEqual(sums)
        // The order, by taking the largest heap away again and again.
        const left = new Map(sums.entries())
        for (const place of tally.order) {
          const largest = Math.max(...left.values())
          expect(place).toEqual([...left.keys()].filter((option) => left.get(option) === largest))
          for (const option of place) left.delete(option)
        }
        expect(left.size).toBe(0)
        expect(tally.marked + tally.abstain + tally.didNotVote).toBe(tally.entitled)
      }),
    )
  })

  it('[V1] give the same result in any order, and follow a relabelling of the options', () => {
    const turned = vote.chain(({ rule, papers }) =>
      fc.tuple(
        fc.constant(rule),
        fc.constant(papers),
        fc.shuffledSubarray(papers, { minLength: papers.length }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: options }),
      ),
    )
    fc.assert(
      fc.property(turned, ([by, given, shuffled, labels]) => {
        const tally = counted(by, given, options)
        expect(counted(by, shuffled, options)).toEqual(tally)
        const relabelled = given.map((one) => (typeof one === 'string' ? one : labels.map((label) => one[label] ?? 0)))
        expect(counted(by, relabelled, options).counts).toEqual(labels.map((label) => tally.counts[label]))
        expect(optionOutcomeOf(by, counted(by, relabelled, options))).toBe(optionOutcomeOf(by, tally))
      }),
    )
  })

  it('[V24] [V25] [V27] [V29] one more paper for what was chosen leaves it chosen', () => {
    fc.assert(
      fc.property(vote, ({ papers: given, rule: by }) => {
        const tally = counted(by, given, options)
        if (optionOutcomeOf(by, tally) !== 'chosen') return
        const more = counted(by, [...given, [0, 1, 2, 3].map((at) => (at === tally.order[0]?.[0] ? 1 : 0))], options)
        expect(more.order[0]).toEqual(tally.order[0])
        expect(optionOutcomeOf(by, more)).toBe('chosen')
      }),
    )
  })

  it('[V24] [V29] a run-off is between two at least, and never leaves out whoever leads', () => {
    fc.assert(
      fc.property(vote, ({ papers: given, rule: by }) => {
        const tally = counted(by, given, options)
        if (optionOutcomeOf(by, tally) !== 'runOff') return
        const between = runOffBetween(by, tally)
        expect(between.length).toBeGreaterThan(1)
        expect(between).toEqual(expect.arrayContaining(tally.order[0] ?? []))
      }),
    )
  })
})
