import type { ReactElement } from 'react'
import { formatInstant } from '../../shared/i18n/format.ts'
import { type Locale, textIn } from '../../shared/i18n/locale.ts'
import type { RoomScreen } from '../../shared/votes/roomScreen.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Said } from '../i18n/Said.tsx'
import { classes } from '../ui/classes.ts'
import styles from './ScreenRail.module.css'
import { plannedTimes } from './timeRail.ts'
import { useEveryLanguage } from '../i18n/useEveryLanguage.ts'

interface ScreenRailProps {
  screen: RoomScreen
  languages: readonly Locale[]
  /** The language of the hours and titles. */
  main: Locale
}

/** The agenda as lines along the hours: what has been, what is now, what comes. Nothing on it can be pressed. */
export function ScreenRail({ screen, languages, main }: ScreenRailProps): ReactElement {
  const translate = useEveryLanguage()
  const t = useTranslation('agenda')
  const { agenda, currentItemId, meeting } = screen
  const times = plannedTimes(agenda, meeting.startsAt)
  const at = agenda.findIndex(({ id }) => id === currentItemId)
  return (
    <section className={styles.rail} aria-label={t('title')}>
      <h2 className={styles.heading}>
        <Said languages={languages} of={(locale) => translate(locale, 'agenda.title')} />
      </h2>
      <ol className={styles.items}>
        {agenda.map((item, index) => (
          <li
            key={item.id}
            className={classes(styles.item, index < at && styles.past, index === at && styles.current)}
            {...(index === at ? { 'aria-current': 'step' } : {})}
          >
            <time className={styles.time} dateTime={times[index]?.from ?? ''}>
              {formatInstant(main, times[index]?.from ?? meeting.startsAt, 'time')}
            </time>
            <span className={styles.dot} aria-hidden />
            <span className={styles.title}>
              <span className={styles.number}>{index + 1}</span> {textIn(item.title, main)?.text ?? t('untitled')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
