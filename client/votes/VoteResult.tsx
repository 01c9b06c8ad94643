import type { ReactElement } from 'react'
import { textIn, type Texts } from '../../shared/i18n/locale.ts'
import { writeBallot } from '../../shared/votes/ballot.ts'
import type { PublishedBallot, Vote } from '../../shared/votes/vote.ts'
import { isWritten } from '../../shared/votes/isWritten.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { MotionFigures } from './MotionFigures.tsx'
import { OptionFigures } from './OptionFigures.tsx'
import styles from './VoteResult.module.css'

const BallotsPublished = lazyPart(async () => (await import('./BallotsPublished.tsx')).BallotsPublished)
const PairTable = lazyPart(async () => (await import('./PairTable.tsx')).PairTable)

/** What a closed vote decided: the sentence of the minutes, the figures as bars with their numbers, and the names the rules allow. */
export function VoteResult({ vote }: { vote: Vote }): ReactElement | null {
  const t = useTranslation('votes')
  const words = useTranslation()
  const { tally, names } = vote
  if (!tally) return null
  return (
    <>
      <Sentence texts={vote.result} />
      {vote.casting && <Sentence texts={vote.casting.result} />}
      {'counts' in tally ? (
        <>
          <OptionFigures vote={vote} tally={tally} />
          {tally.pairs && <PairTable vote={vote} pairs={tally.pairs} order={tally.order.flat()} />}
        </>
      ) : (
        <MotionFigures
          tally={tally}
          names={names}
          silent={isWritten(vote) ? words('written.noAnswer') : t('didNotVote')}
        />
      )}
      {vote.secrecy === 'secret' && vote.ballots && areAlike(vote.ballots) && (
        <p className="meta">{t('secret.unanimousNow')}</p>
      )}
      <OffTheRoll label={t('voted')} names={names?.voted} />
      <OffTheRoll
        label={t('alternates')}
        names={vote.alternates.map(({ organisation, name }) => t('alternateFor', { organisation, name }))}
      />
      {/* In writing they stand with their reasons. */}
      {!isWritten(vote) && <OffTheRoll label={t('recused')} names={names?.recused} />}
      <OffTheRoll label={t('absent')} names={names?.absent} />
      {vote.ballots && <BallotsPublished vote={vote} ballots={vote.ballots} />}
    </>
  )
}

function Sentence({ texts }: { texts: Texts }): ReactElement | null {
  const sentence = textIn(texts, useLocale())
  if (!sentence) return null
  return (
    <p lang={sentence.locale} className={classes('frozen', styles.sentence)}>
      {sentence.text}
    </p>
  )
}

function OffTheRoll({ label, names }: { label: string; names: readonly string[] | undefined }): ReactElement | null {
  if (!names || names.length === 0) return null
  return (
    <p className={styles.off}>
      <strong>{label}</strong> {names.join(', ')}
    </p>
  )
}

function areAlike(ballots: readonly PublishedBallot[]): boolean {
  return new Set(ballots.map(({ ballot }) => writeBallot(ballot))).size === 1
}
