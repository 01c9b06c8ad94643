import type { ReactElement } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { RoomScreen } from '../../shared/votes/roomScreen.ts'
import { Said } from '../i18n/Said.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import styles from './ScreenRoll.module.css'
import { useEveryLanguage } from '../i18n/useEveryLanguage.ts'

/** Quorum and roll in figures, each with what it counts, and the code to check in by; nobody is named. */
export function ScreenRoll({
  screen,
  languages,
}: {
  screen: RoomScreen
  languages: readonly Locale[]
}): ReactElement | null {
  const translate = useEveryLanguage()
  const t = useTranslation('roll')
  const { quorum, roll, meeting, checkInCode } = screen
  if (meeting.state === 'draft') return null
  const enough = quorum.counted >= quorum.needed
  const boxes: { figure: number | string; label: (locale: Locale) => string }[] = [
    { figure: roll.room, label: (locale) => translate(locale, 'roll.mode.room') },
    { figure: roll.remote, label: (locale) => translate(locale, 'roll.mode.remote') },
    { figure: roll.represented, label: (locale) => translate(locale, 'roll.status.represented') },
    // Each seat once here: who is represented has excused itself, too.
    { figure: roll.excused - roll.represented, label: (locale) => translate(locale, 'roll.status.excused') },
    { figure: roll.absent, label: (locale) => translate(locale, 'roll.status.absent') },
    ...(checkInCode === null
      ? []
      : [{ figure: checkInCode, label: (locale: Locale) => translate(locale, 'roll.code') }]),
  ]
  return (
    <dl className={styles.roll} aria-label={t('title')}>
      <div className={classes(styles.box, styles.quorum)} data-quorum={quorum.reached ? 'reached' : 'missing'}>
        <dd className={styles.figure}>
          {quorum.counted} / {quorum.seats}
        </dd>
        <dt className={styles.label}>
          <Said
            languages={languages}
            of={(locale) =>
              translate(locale, 'roll.quorumIs', { reached: enough ? 'yes' : 'no', needed: quorum.needed })
            }
          />
          {enough && !quorum.reached && (
            <>
              {'. '}
              <Said
                languages={languages}
                of={(locale) =>
                  translate(locale, 'roll.inPersonMissing', {
                    inPerson: quorum.inPerson,
                    needed: quorum.inPersonNeeded,
                  })
                }
              />
            </>
          )}
        </dt>
      </div>
      {boxes.map(({ figure, label }) => (
        <div key={label('en')} className={styles.box}>
          <dd className={styles.figure}>{figure}</dd>
          <dt className={styles.label}>
            <Said languages={languages} of={label} />
          </dt>
        </div>
      ))}
    </dl>
  )
}
