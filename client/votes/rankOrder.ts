import type { Marks } from '../../shared/votes/vote.ts'

/** The ranked options, the best first; those without a rank are left out. */
export function orderOf(marks: Marks): number[] {
  const ranked = [...marks.keys()].filter((option) => (marks[option] ?? 0) > 0)
  return ranked.toSorted((a, b) => (marks[a] ?? 0) - (marks[b] ?? 0))
}

/** The marks of an order: 1 for the first, 0 for what is not in it. */
export function marksOf(order: readonly number[], options: number): Marks {
  return Array.from({ length: options }, (_, option) => order.indexOf(option) + 1)
}

/** The order with one option taken to another place. */
export function rankedBy(order: readonly number[], option: number, place: number): number[] {
  return order.filter((other) => other !== option).toSpliced(place, 0, option)
}
