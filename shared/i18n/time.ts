import { DISPLAY_ZONE } from './locale.ts'

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^(\d{2}):(\d{2})$/
const DAY = 24 * 60 * 60 * 1000

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: DISPLAY_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** What a calendar and a clock on a wall in Brussels show: `YYYY-MM-DD` and `HH:MM`. */
export interface WallTime {
  date: string
  time: string
}

/** The Brussels date and time of an ISO instant, to the minute. */
export function brusselsOf(iso: string): WallTime {
  const parts = Object.fromEntries(wallClock.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return { date: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` }
}

/** Brussels wall time of an instant, counted as if it were UTC. */
function shownAt(instant: number): number {
  const { date, time } = brusselsOf(new Date(instant).toISOString())
  return Date.parse(`${date}T${time}Z`)
}

/**
 * The ISO instant of a Brussels wall time; null when either part is malformed or no such day exists.
 * An hour the clocks skip becomes the one an hour later; an hour they repeat means its first passage.
 */
export function instantOf({ date, time }: WallTime): string | null {
  if (!isDay(date) || !isClockTime(time)) return null
  const shown = Date.parse(`${date}T${time}Z`)
  const before = shownAt(shown - DAY) - (shown - DAY)
  const after = shownAt(shown + DAY) - (shown + DAY)
  const first = shown - Math.max(before, after)
  const fits = shownAt(first) === shown
  return new Date(fits ? first : shown - Math.min(before, after)).toISOString()
}

/** Whether the Brussels clocks ever show this wall time: false for the hour skipped in spring. */
export function existsInBrussels(wall: WallTime): boolean {
  const instant = instantOf(wall)
  if (instant === null) return false
  const shown = brusselsOf(instant)
  return shown.date === wall.date && shown.time === wall.time
}

function isDay(date: string): boolean {
  const [, year, month, day] = DATE.exec(date) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const parsed = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return parsed.getUTCMonth() === Number(month) - 1 && parsed.getUTCDate() === Number(day)
}

function isClockTime(time: string): boolean {
  const [, hour, minute] = TIME.exec(time) ?? []
  return hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60
}
