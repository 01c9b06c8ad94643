import type { ReactElement } from 'react'
import { textIn } from '../../shared/i18n/locale.ts'
import { choices, type Vote } from '../../shared/votes/vote.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import styles from './VoteResult.module.css'

const bars = [...choices, 'didNotVote'] as const

/** What a closed vote decided: the sentence of the minutes, the figures as bars with their numbers, and the names the rules allow. */
export function VoteResult({ vote }: { vote: Vote }): ReactElement | null {
  const t = useTranslation('votes')
  const locale = useLocale()
  const { tally, names } = vote
  if (!tally) return null
  const sentence = textIn(vote.result, locale)
  return (
    <>
      {sentence && (
        <p lang={sentence.locale} className={classes('frozen', styles.sentence)}>
          {sentence.text}
        </p>
      )}
      <dl className={styles.bars} aria-label={t('figures')}>
        {bars.map((bar) => (
          <div key={bar} className={styles.row}>
            <dt>{bar === 'didNotVote' ? t('didNotVote') : t(`choice.${bar}`)}</dt>
            <dd className={styles.figure}>{tally[bar]}</dd>
            <dd className={styles.track} aria-hidden>
              <span
                className={classes(styles.bar, styles[bar])}
                style={{ inlineSize: `${(100 * tally[bar]) / Math.max(1, tally.entitled)}%` }}
              />
            </dd>
            <Names names={names?.[bar]} />
          </div>
        ))}
      </dl>
      <OffTheRoll label={t('recused')} names={names?.recused} />
      <OffTheRoll label={t('absent')} names={names?.absent} />
    </>
  )
}

function Names({ names }: { names: readonly string[] | undefined }): ReactElement | null {
  if (!names || names.length === 0) return null
  return <dd className={styles.names}>{names.join(', ')}</dd>
}

function OffTheRoll({ label, names }: { label: string; names: readonly string[] | undefined }): ReactElement | null {
  if (!names || names.length === 0) return null
  return (
    <p className={styles.off}>
      <strong>{label}</strong> {names.join(', ')}
    </p>
  )
}
