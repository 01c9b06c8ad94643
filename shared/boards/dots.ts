import type { Refusal } from '../refusal.ts'
import type { BoardSettings, Dots, Target, TargetResult } from './board.ts'

/** Refuses dots on what cannot be chosen, over the cap of one target, or over the budget (B31). */
export function checkDots(
  dots: Readonly<Dots>,
  { dotsEach, dotsPerTarget }: Pick<BoardSettings, 'dotsEach' | 'dotsPerTarget'>,
  targets: readonly Pick<Target, 'id'>[],
): Refusal | null {
  const known = new Set(targets.map((target) => target.id))
  let sum = 0
  for (const [targetId, count] of Object.entries(dots)) {
    if (!known.has(targetId)) return { code: 'boards.unknownTarget', field: 'dots' }
    if (!Number.isInteger(count) || count < 0) return { code: 'input.invalid', field: 'dots' }
    if (count > dotsPerTarget) return { code: 'boards.tooManyDotsOnOne', field: 'dots', params: { max: dotsPerTarget } }
    sum += count
  }
  return sum > dotsEach ? { code: 'boards.tooManyDots', field: 'dots', params: { max: dotsEach } } : null
}

/** What each target was given, most first; targets that are level keep their order (B33). */
export function countDots(targets: readonly Target[], papers: readonly Readonly<Dots>[]): TargetResult[] {
  return targets
    .map((target) => {
      const given = papers.map((paper) => paper[target.id] ?? 0)
      return {
        ...target,
        dots: given.reduce((sum, count) => sum + count, 0),
        voters: given.filter((count) => count > 0).length,
      }
    })
    .toSorted((a, b) => b.dots - a.dots)
}

/** Whether two votes would be on the same things under the same names: only then do earlier dots still mean them (B34). */
export function sameTargets(one: readonly Target[], other: readonly Target[]): boolean {
  const ids = (targets: readonly Target[]): string =>
    targets
      .map(({ id }) => id)
      .toSorted()
      .join(' ')
  return ids(one) === ids(other)
}
