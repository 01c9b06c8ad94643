import type { RulesSheet } from '../groups/rulesSheet.ts'
import type { Notice } from './notice.ts'
import { brusselsDay, calendarDaysBetween, clearWorkingDaysBetween } from './workingDays.ts'

/** Counts from the Brussels day of the convocation: calendar days as a difference, working days as clear ones. */
export function noticeGiven(
  convenedAt: string,
  startsAt: string,
  rules: Pick<RulesSheet, 'convocationDays' | 'convocationDayKind'>,
): Notice {
  const [from, to] = [brusselsDay(convenedAt), brusselsDay(startsAt)]
  const kind = rules.convocationDayKind
  const days = kind === 'working' ? clearWorkingDaysBetween(from, to) : Math.max(0, calendarDaysBetween(from, to))
  return { days, needed: rules.convocationDays, kind }
}
