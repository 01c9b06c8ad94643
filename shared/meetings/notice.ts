import type { RulesSheet } from '../groups/rulesSheet.ts'

/** How long before a meeting it was convened. Late is recorded and said, never forbidden. */
export interface Notice {
  days: number
  needed: number
  kind: RulesSheet['convocationDayKind']
}

/** Whether the notice was shorter than the rules ask. */
export function isLate(notice: Notice): boolean {
  return notice.days < notice.needed
}
