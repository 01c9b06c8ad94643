import type { Marks } from './vote.ts'

/** For each two options, how many papers put the first before the second; an option without a rank comes after all with one. */
export function pairsOf(papers: readonly Marks[], options: number): number[][] {
  return table(options, (one, other) => papers.filter((ranks) => isBefore(ranks[one], ranks[other])).length)
}

function isBefore(one = 0, other = 0): boolean {
  return one > 0 && (other === 0 || one < other)
}

/**
 * How strong the strongest path from one option to the other is: a path goes over options each of which more papers
 * put before the next than behind it, and is as strong as the fewest papers that do so on its way (V28).
 */
export function strongestPaths(pairs: readonly (readonly number[])[]): number[][] {
  const at = (rows: readonly (readonly number[])[], row: number, column: number) => rows[row]?.[column] ?? 0
  const options = pairs.length
  let paths = table(options, (one, other) => {
    const [ahead, behind] = [at(pairs, one, other), at(pairs, other, one)]
    return ahead > behind ? ahead : 0
  })
  for (let by = 0; by < options; by++) {
    const before = paths
    paths = table(options, (one, other) => {
      if (one === other) return 0
      return Math.max(at(before, one, other), Math.min(at(before, one, by), at(before, by, other)))
    })
  }
  return paths
}

/** The options another one stands before: its strongest path to them is stronger than theirs to it. */
export function beatenBy(paths: readonly (readonly number[])[], option: number): number[] {
  return paths.flatMap((back, other) => ((paths[option]?.[other] ?? 0) > (back[option] ?? 0) ? [other] : []))
}

/** Places from the first on: each holds all options that none of those still left stands before. */
export function placesOf(paths: readonly (readonly number[])[]): number[][] {
  const places: number[][] = []
  let left = paths.map((_, option) => option)
  while (left.length > 0) {
    const beaten = new Set(left.flatMap((option) => beatenBy(paths, option)))
    const place = left.filter((option) => !beaten.has(option))
    if (place.length === 0) throw new Error('options stand before each other in a circle')
    places.push(place)
    left = left.filter((option) => beaten.has(option))
  }
  return places
}

function table(size: number, cell: (row: number, column: number) => number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (row === column ? 0 : cell(row, column))),
  )
}
