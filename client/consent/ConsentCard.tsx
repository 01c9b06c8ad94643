import { type ReactElement, type ReactNode, useId } from 'react'
import { type ConsentRound, type ConsentState, wordingOf } from '../../shared/consent/round.ts'
import { type Locale, textIn, type Texts } from '../../shared/i18n/locale.ts'
import { textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { StateTag, type StateTone } from '../ui/StateTag.tsx'
import styles from './Consent.module.css'
import { ObjectionForm } from './ObjectionForm.tsx'
import { ObjectionList } from './ObjectionList.tsx'
import { RoundCourse } from './RoundCourse.tsx'
import { RunRound } from './RunRound.tsx'

interface ConsentCardProps {
  round: ConsentRound
  mayRun: boolean
  /** The languages the group decides in. */
  languages: readonly Locale[]
  /** The way to the committee, from a round that ended with its escalation. */
  escalation: ReactNode
  /** What the round was asked for, where it did not start by itself. */
  origin: ReactNode
}

const tones: Record<ConsentState, StateTone> = {
  running: 'now',
  consented: 'good',
  toVote: 'ahead',
  postponed: 'ended',
  escalated: 'ahead',
  stopped: 'ended',
}

/** One consent round: where it is, what it asks consent to, who objects; for who runs it, the way on. */
export function ConsentCard({ round, mayRun, languages, escalation, origin }: ConsentCardProps): ReactElement {
  const t = useTranslation('consent')
  const format = useFormat()
  const id = useId()
  const isRunning = round.state === 'running'
  return (
    <section className={classes(styles.card, isRunning && styles.running)} aria-labelledby={id} data-round={round.id}>
      <header className={styles.head}>
        <h3 id={id} className={styles.title}>
          {t('title')}
        </h3>
        <StateTag tone={tones[round.state]}>{t(`state.${round.state}`)}</StateTag>
        <time dateTime={round.endedAt ?? round.startedAt} className={styles.when}>
          {round.endedAt === null
            ? t('startedAt', { time: format.instant(round.startedAt, 'time') })
            : t('endedAt', { time: format.instant(round.endedAt, 'time') })}
        </time>
      </header>
      {origin}
      {isRunning && <RoundCourse round={round} />}
      <Outcome round={round} />
      {round.state === 'escalated' && <div>{escalation}</div>}
      <Wordings round={round} />
      {(isRunning ? round.step === 'objections' || round.objections.length > 0 : round.objections.length > 0) && (
        <ObjectionList round={round} mayRun={mayRun && isRunning} />
      )}
      {isRunning && round.step === 'objections' && round.mandates.length > 0 && <ObjectionForm round={round} />}
      {isRunning && mayRun && <RunRound round={round} languages={languages} />}
    </section>
  )
}

function Outcome({ round }: { round: ConsentRound }): ReactElement | null {
  const t = useTranslation('consent')
  const sentence = textIn(round.result, useLocale())
  if (round.stopReason !== null)
    return <p className={styles.quiet}>{t('stoppedBecause', { reason: round.stopReason })}</p>
  if (!sentence) return null
  return (
    <p lang={sentence.locale} className={classes('frozen', styles.sentence)}>
      {sentence.text}
    </p>
  )
}

function Wordings({ round }: { round: ConsentRound }): ReactElement {
  const t = useTranslation('consent')
  const earlier = round.wordings.slice(0, -1)
  return (
    <div>
      <h4 className={styles.label}>{t('wordingNow')}</h4>
      <Wording texts={wordingOf(round).texts} />
      {earlier.length > 0 && (
        <Disclosure level={4} title={t('earlier')}>
          <ol className={styles.earlier}>
            {earlier.map(({ number, loop, texts }) => (
              <li key={number}>
                <p className="meta">{t('wordingNumber', { number: String(number), loop: String(loop) })}</p>
                <Wording texts={texts} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  )
}

function Wording({ texts }: { texts: Texts }): ReactElement {
  const versions = textsInOrder(texts, useLocale())
  return (
    <div className={styles.wording}>
      {versions.map(({ locale, text }, place) => (
        <p key={locale} lang={locale} className={place > 0 ? styles.other : undefined}>
          {versions.length > 1 && <LanguageTag locale={locale} />} {text}
        </p>
      ))}
    </div>
  )
}
