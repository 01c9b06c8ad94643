import type { Rating, RatingResult } from './board.ts'

/** The middle of some marks; of an even number of them, halfway between the two in the middle. */
export function median(marks: readonly number[]): number {
  const sorted = marks.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** How far apart the lowest and the highest mark are: 0 when all agree. */
export function spread(marks: readonly number[]): number {
  return marks.length === 0 ? 0 : Math.max(...marks) - Math.min(...marks)
}

/** Median and spread of each target that anybody marked, those people differ on most first (B35). */
export function countRatings(ratings: readonly Rating[]): RatingResult[] {
  const byTarget = new Map<string, Rating[]>()
  for (const rating of ratings) byTarget.set(rating.targetId, [...(byTarget.get(rating.targetId) ?? []), rating])
  return [...byTarget]
    .map(([targetId, given]) => {
      const [impact, effort] = [given.map((one) => one.impact), given.map((one) => one.effort)]
      return {
        targetId,
        raters: given.length,
        impact: { median: median(impact), spread: spread(impact) },
        effort: { median: median(effort), spread: spread(effort) },
      }
    })
    .toSorted((a, b) => widest(b) - widest(a) || total(b) - total(a) || (a.targetId < b.targetId ? -1 : 1))
}

function widest({ impact, effort }: RatingResult): number {
  return Math.max(impact.spread, effort.spread)
}

function total({ impact, effort }: RatingResult): number {
  return impact.spread + effort.spread
}
