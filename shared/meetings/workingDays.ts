import { Temporal } from 'temporal-polyfill'
import { DISPLAY_ZONE } from '../i18n/locale.ts'

/** The day an instant falls on in Brussels. */
export function brusselsDay(iso: string): Temporal.PlainDate {
  return Temporal.Instant.from(iso).toZonedDateTimeISO(DISPLAY_ZONE).toPlainDate()
}

/** Days from one Brussels day to another; negative when the second is earlier. */
export function calendarDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days
}

/** Clear working days between two days, neither counted: Monday to Friday without the legal holidays. Never negative. */
export function clearWorkingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  let count = 0
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) < 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day)) count++
  }
  return count
}

/** Whether a day is neither at a weekend nor one of the ten Belgian legal holidays. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !legalHolidays(day.year).some((holiday) => holiday.equals(day))
}

/** The ten legal holidays of a year (Belgian law of 4 January 1974 and its royal decree), in order. */
export function legalHolidays(year: number): Temporal.PlainDate[] {
  const easter = easterSunday(year)
  const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'].map((day) =>
    Temporal.PlainDate.from(`${isoYear(year)}-${day}`),
  )
  const moving = [1, 39, 50].map((days) => easter.add({ days }))
  return [...fixed, ...moving].toSorted((a, b) => Temporal.PlainDate.compare(a, b))
}

function isoYear(year: number): string {
  return String(year).padStart(4, '0')
}

/** Easter in the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Jones, Butcher). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 })
}
