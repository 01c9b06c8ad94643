import { Temporal } from 'temporal-polyfill'
import { DISPLAY_ZONE } from '../i18n/locale.ts'
import { brusselsDay, isWorkingDay } from '../meetings/workingDays.ts'

/** The time a written procedure leaves to answer. */
export interface WrittenPeriod {
  /** `YYYY-MM-DD`, in Brussels. */
  lastDay: string
  /** The instant the clocks of Brussels show 23:59:59 on that day: from then on it is closed. */
  deadline: string
}

const END_OF_DAY = Temporal.PlainTime.from('23:59:59')

/**
 * The period of a written procedure opened at an instant: the day of the opening does not count, then so many working
 * days, to the end of the last one by the clocks of Brussels, whatever they did in between (V62).
 */
export function writtenPeriod(openedAt: string, workingDays: number): WrittenPeriod {
  let day = brusselsDay(openedAt)
  for (let left = workingDays; left > 0;) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day)) left--
  }
  const end = day.toZonedDateTime({ timeZone: DISPLAY_ZONE, plainTime: END_OF_DAY })
  return { lastDay: day.toString(), deadline: new Date(end.epochMilliseconds).toISOString() }
}
