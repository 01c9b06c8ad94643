import type { PartialDate } from '../evidence/partialDate.ts'
import { DISPLAY_ZONE, type Locale } from './locale.ts'

/** The regional form of each language, for dates and numbers as Belgium writes them. */
export const formattingLocale = { en: 'en-GB', fr: 'fr-BE', nl: 'nl-BE' } as const satisfies Record<Locale, string>

const shapes = {
  /** 12 December 2024 */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 12 Dec 2024 */
  shortDate: { day: 'numeric', month: 'short', year: 'numeric' },
  /** Thursday 12 December 2024 */
  fullDate: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 14:00 */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** 12 Dec 2024, 14:00 */
  dateTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** How much of an instant is written. */
export type TimeShape = keyof typeof shapes

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(locale: Locale, shape: TimeShape): Intl.DateTimeFormat {
  const name = `${locale} ${shape}`
  const known = formatters.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(formattingLocale[locale], { ...shapes[shape], timeZone: DISPLAY_ZONE })
  formatters.set(name, made)
  return made
}

/** An ISO instant in a person's language, in Brussels time. The zone is not named: that is the caller's to do. */
export function formatInstant(locale: Locale, iso: string, shape: TimeShape): string {
  return formatterFor(locale, shape).format(new Date(iso))
}

/** A date as precise as it is known (`2024`, `2024-05`, `2024-05-12`) in a person's language: 2024, May 2024, 12 May 2024. */
export function formatPartialDate(locale: Locale, date: PartialDate): string {
  const shape: Intl.DateTimeFormatOptions = { year: 'numeric' }
  if (date.length > 4) shape.month = 'long'
  if (date.length > 7) shape.day = 'numeric'
  return new Intl.DateTimeFormat(formattingLocale[locale], { ...shape, timeZone: 'UTC' }).format(new Date(date))
}

/** A number as the language's Belgian form writes it. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(formattingLocale[locale]).format(value)
}
