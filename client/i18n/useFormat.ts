import { useMemo } from 'react'
import { formatInstant, formatNumber, formatPartialDate, type TimeShape } from '../../shared/i18n/format.ts'
import { useLocale } from './LanguageProvider.tsx'
import { useTranslation } from './useTranslation.ts'

interface Format {
  instant: (iso: string, shape: TimeShape) => string
  number: (value: number) => string
  /** A date as precise as it is known: a year, a month, a day. */
  partialDate: (date: string) => string
  /** Whole minutes as `45 min` or `2 h 30`. */
  duration: (minutes: number) => string
}

/** Dates, numbers and durations as strings in the person's language, in Brussels time. In markup prefer `Time` and `Duration`. */
export function useFormat(): Format {
  const locale = useLocale()
  const t = useTranslation('ui')
  return useMemo(
    () => ({
      instant: (iso, shape) => formatInstant(locale, iso, shape),
      number: (value) => formatNumber(locale, value),
      partialDate: (date) => formatPartialDate(locale, date),
      duration: (minutes) => {
        const hours = Math.floor(minutes / 60)
        const rest = minutes % 60
        if (hours === 0) return t('minutesShort', { count: String(rest) })
        if (rest === 0) return t('hoursShort', { hours: String(hours) })
        return t('hoursMinutesShort', { hours: String(hours), minutes: String(rest).padStart(2, '0') })
      },
    }),
    [locale, t],
  )
}
