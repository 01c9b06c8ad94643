import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairsOf, placesOf, strongestPaths } from './schulze.ts'
import { tallyOptions } from './optionTally.ts'
import type { Marks } from './vote.ts'

/** `{ ACBED: 5 }`: five papers with A first, then C, and so on; letters left out are not ranked. */
function papersOf(profile: Readonly<Record<string, number>>, options: string): Marks[] {
  return Object.entries(profile).flatMap(([order, count]) =>
    Array.from({ length: count }, () => options.split('').map((letter) => order.indexOf(letter) + 1)),
  )
}

const ascending = (a: number, b: number) => a - b
const lettersOf = (places: readonly (readonly number[])[], options: string) =>
  places.map((place) => place.map((option) => options[option]).join('='))

function countedOrder(profile: Readonly<Record<string, number>>, options: string): string[] {
  const papers = papersOf(profile, options)
  const { order } = tallyOptions('ranking', options.length, papers, {
    entitled: papers.length,
    members: papers.length,
  })
  return lettersOf(order, options)
}

describe('published examples', () => {
  // Markus Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
  // election method” (Social Choice and Welfare 36, 2011) and his examples of the method, 45 voters.
  const first = { ACBED: 5, ADECB: 5, BEDAC: 8, CABED: 3, CAEBD: 7, CBADE: 2, DCEBA: 7, EBADC: 8 }

  it('[V28] Schulze’s 45 voters: the pairs, the strongest paths and the order E > A > C > B > D he gives', () => {
    const pairs = pairsOf(papersOf(first, 'ABCDE'), 5)
    expect(pairs).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ])
    expect(strongestPaths(pairs)).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ])
    expect(countedOrder(first, 'ABCDE')).toEqual(['E', 'A', 'C', 'B', 'D'])
  })

  it('[V28] his second and third example, of 30 voters each', () => {
    const second = { ACBD: 5, ACDB: 2, ADCB: 3, BACD: 4, CBDA: 3, CDBA: 3, DACB: 1, DBAC: 5, DCBA: 4 }
    expect(countedOrder(second, 'ABCD')).toEqual(['D', 'A', 'C', 'B'])
    const third = {
      ABDEC: 3,
      ADEBC: 5,
      ADECB: 1,
      BADEC: 2,
      BDECA: 2,
      CABDE: 4,
      CBADE: 6,
      DBECA: 2,
      DECAB: 5,
    }
    expect(countedOrder(third, 'ABCDE')).toEqual(['B', 'A', 'D', 'E', 'C'])
  })

  it('[V28] his fourth example, of nine voters: B and D are level at the top', () => {
    expect(countedOrder({ ABCD: 3, DABC: 2, DBCA: 2, CBDA: 2 }, 'ABCD')[0]).toBe('B=D')
  })

  // “Effects of different voting systems under similar circumstances”, electowiki: the capital of Tennessee.
  it('[V28] Memphis, Nashville, Chattanooga, Knoxville: each pair has a majority, and the order follows them', () => {
    const tennessee = { MNCK: 42, NCKM: 26, CKNM: 15, KCNM: 17 }
    expect(countedOrder(tennessee, 'MNCK')).toEqual(['N', 'C', 'K', 'M'])
  })
})

describe('any papers', () => {
  const options = 5
  const paper = fc.array(fc.nat({ max: options }), { minLength: options, maxLength: options })
  const papers = fc.array(paper, { maxLength: 30 })
  const orderOf = (given: readonly Marks[]) => placesOf(strongestPaths(pairsOf(given, options)))
  const placeOf = (places: readonly (readonly number[])[], option: number) =>
    places.findIndex((place) => place.includes(option))

  it('[V28] have the paths somebody finds who walks every way there is', () => {
    fc.assert(
      fc.property(papers, (given) => {
        const pairs = pairsOf(given, options)
        expect(strongestPaths(pairs)).toEqual(everyWay(pairs))
      }),
    )
  })

  it('[V28] put whoever wins against each other one first, alone', () => {
    fc.assert(
      fc.property(papers, (given) => {
        const pairs = pairsOf(given, options)
        const beatsAll = pairs.findIndex((row, one) =>
          row.every((ahead, other) => one === other || ahead > (pairs[other]?.[one] ?? 0)),
        )
        if (beatsAll >= 0) expect(orderOf(given)[0]).toEqual([beatsAll])
      }),
    )
  })

  it('[V28] put an option with the stronger path before the other, and hold each option once', () => {
    fc.assert(
      fc.property(papers, (given) => {
        const paths = strongestPaths(pairsOf(given, options))
        const places = placesOf(paths)
        expect(places.flat().toSorted(ascending)).toEqual([0, 1, 2, 3, 4])
        for (let one = 0; one < options; one++) {
          for (let other = 0; other < options; other++) {
            if ((paths[one]?.[other] ?? 0) > (paths[other]?.[one] ?? 0))
              expect(placeOf(places, one)).toBeLessThan(placeOf(places, other))
          }
        }
      }),
    )
  })

  it('[V1] give the same order in any order of the papers, and follow a relabelling of the options', () => {
    const turned = papers.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: options }),
      ),
    )
    fc.assert(
      fc.property(turned, ([given, shuffled, labels]) => {
        expect(orderOf(shuffled)).toEqual(orderOf(given))
        const relabelled = given.map((ranks) => labels.map((label) => ranks[label] ?? 0))
        const places = orderOf(relabelled).map((place) =>
          place.map((option) => labels[option] ?? 0).toSorted(ascending),
        )
        expect(places).toEqual(orderOf(given))
      }),
    )
  })

  it('[V28] never cost the first place when a paper moves that option to its top', () => {
    fc.assert(
      fc.property(papers, fc.nat(), fc.nat({ max: options - 1 }), (given, at, option) => {
        if (given.length === 0) return
        const place = at % given.length
        const ranks = given[place] ?? []
        const raised = given.with(
          place,
          ranks.map((rank, other) => (other === option ? 1 : rank === 0 ? 0 : rank + 1)),
        )
        if (orderOf(given)[0]?.includes(option) === true) expect(orderOf(raised)[0]).toContain(option)
      }),
    )
  })

  it('[V28] come to the same order when every paper is there twice', () => {
    fc.assert(
      fc.property(papers, (given) => {
        expect(orderOf([...given, ...given])).toEqual(orderOf(given))
      }),
    )
  })
})

/** Slow and plain: tries every way from one option to the other that goes over none twice. */
function everyWay(pairs: readonly (readonly number[])[]): number[][] {
  const wins = (from: number, to: number) => {
    const [ahead, behind] = [pairs[from]?.[to] ?? 0, pairs[to]?.[from] ?? 0]
    return ahead > behind ? ahead : 0
  }
  function best(from: number, to: number, weakest: number, seen: readonly number[]): number {
    let found = Math.min(weakest, wins(from, to))
    for (let over = 0; over < pairs.length; over++) {
      if (over === to || seen.includes(over) || wins(from, over) === 0) continue
      found = Math.max(found, best(over, to, Math.min(weakest, wins(from, over)), [...seen, over]))
    }
    return found
  }
  return pairs.map((row, from) => row.map((_, to) => (from === to ? 0 : best(from, to, Infinity, [from]))))
}
