import type { TargetResult } from '../../shared/boards/board.ts'
import type { ThemeColumn } from './boardShape.ts'

/** Themes by their dots, most first; level ones, and all without results, keep the order of the board. */
export function byDots(columns: readonly ThemeColumn[], results: readonly TargetResult[] | null): ThemeColumn[] {
  const dotsOf = new Map(results?.map(({ id, dots }) => [id, dots]))
  return columns.toSorted((a, b) => (dotsOf.get(b.theme.id) ?? 0) - (dotsOf.get(a.theme.id) ?? 0))
}
