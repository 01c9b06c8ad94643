import type { ReactElement } from 'react'
import { type ConsentRound, consentSteps, LOOPS_MAX } from '../../shared/consent/round.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './Consent.module.css'

/** The five steps with the one the round is at, what it is for, and the loop. */
export function RoundCourse({ round }: { round: ConsentRound }): ReactElement {
  const t = useTranslation('consent')
  const now = consentSteps.indexOf(round.step)
  return (
    <div className={styles.course}>
      <ol className={styles.steps} aria-label={t('course')}>
        {consentSteps.map((step, place) => (
          <li
            key={step}
            className={styles.step}
            data-done={place < now || undefined}
            aria-current={place === now ? 'step' : undefined}
          >
            {t(`step.${step}`)}
          </li>
        ))}
      </ol>
      <p>
        <strong>{t('stepNow', { step: t(`step.${round.step}`) })}</strong> {t(`stepExplained.${round.step}`)}{' '}
        <span className={styles.quiet}>{t('loop', { loop: String(round.loop), max: String(LOOPS_MAX) })}</span>
      </p>
    </div>
  )
}
