import type { TimeShape } from '../../shared/i18n/format.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './Time.module.css'

export interface TimeProps {
  /** ISO instant. */
  iso: string
  shape?: TimeShape
  /** Leave the zone out only where it is named nearby. Dates alone never name it. */
  zone?: 'named' | 'implied'
}

/** A moment in the person's language, in Brussels time, with the zone named. */
export function Time({ iso, shape = 'dateTime', zone = 'named' }: TimeProps) {
  const t = useTranslation('ui')
  const format = useFormat()
  const hasHour = shape === 'time' || shape === 'dateTime'
  return (
    <time dateTime={iso}>
      {format.instant(iso, shape)}
      {hasHour && zone === 'named' && <span className={styles.zone}> {t('brusselsTime')}</span>}
    </time>
  )
}

/** From one moment to another of the same day: the day once, the zone once. */
export function TimeSpan({ from, to }: { from: string; to: string }) {
  const t = useTranslation('ui')
  const format = useFormat()
  return (
    <span>
      <time dateTime={from}>
        {format.instant(from, 'fullDate')}, {format.instant(from, 'time')}
      </time>
      –<time dateTime={to}>{format.instant(to, 'time')}</time>
      <span className={styles.zone}> {t('brusselsTime')}</span>
    </span>
  )
}
