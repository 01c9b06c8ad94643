import type { ReactElement } from 'react'
import type { EscalationOutcome } from '../../shared/decisions/escalation.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import { optionWords } from '../../shared/votes/optionWords.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { classes } from '../ui/classes.ts'
import { Notice } from '../ui/Notice.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { WordChanges } from '../ui/WordChanges.tsx'
import styles from './Motion.module.css'

/** What is put to the vote and under which rule: fixed at the opening, hence in the frozen voice. */
export function Motion({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation('votes')
  const words = useTranslation('escalations')
  const locale = useLocale()
  const answer = answerOf(vote)
  return (
    <div className={styles.motion}>
      {vote.amends ? (
        <>
          <p className={styles.amendment}>
            <TextIn texts={vote.question} fallback="–" />
          </p>
          <WordChanges before={vote.amends.before} after={vote.amends.after} />
        </>
      ) : (
        <Wording texts={vote.question} />
      )}
      {vote.proposal && (
        <div className={styles.proposal}>
          <p>{t(answer ? 'answerIs' : 'ifAdopted', { outcome: words(`outcome.${answer ?? vote.proposal}`) })}</p>
          {Object.keys(vote.amendment).length > 0 && <Wording texts={vote.amendment} />}
        </div>
      )}
      {vote.options.length > 0 && (vote.state === 'annulled' || vote.papers.length === 0) && (
        <ol className={styles.options} aria-label={t('option.heading')}>
          {optionWords(vote.options, locale).map((word, option) => (
            <li key={option}>{word}</li>
          ))}
        </ol>
      )}
      {vote.state === 'annulled' && vote.annulReason && (
        <p className={styles.annulled}>{t('annulledBecause', { reason: vote.annulReason })}</p>
      )}
      {vote.state === 'annulled' && vote.annulReason === null && vote.secrecy === 'secret' && (
        <p className={styles.annulled}>{t('secret.keyLost')}</p>
      )}
      {vote.state === 'open' && vote.secrecy === 'secret' && (
        <Notice tone="info" title={t('secrecy.secret')}>
          {t('secret.promise')} {t('secret.unanimous')}
        </Notice>
      )}
      {vote.state === 'open' && (
        <p className="meta">
          <strong>{[t(`rule.${vote.rule}`), t(`secrecy.${vote.secrecy}`)].join(' · ')}</strong>{' '}
          {t(`ruleExplained.${vote.rule}`)} {t(`secrecyExplained.${vote.secrecy}`)}
          {vote.presiding && ` ${t('casting.ifTied', { organisation: vote.presiding.organisation })}`}
        </p>
      )}
      <p className={styles.fixed}>
        {t('fixed')} <code>{vote.frozenHash}</code>
      </p>
    </div>
  )
}

/** Every language the wording has, the person's first and largest. */
export function Wording({ texts }: { texts: Texts }): ReactElement {
  const locale = useLocale()
  const versions = textsInOrder(texts, locale)
  return (
    <div className={styles.wording}>
      {versions.map(({ locale: lang, text }, index) => (
        <p key={lang} lang={lang} className={classes('frozen', index > 0 && styles.other)}>
          {versions.length > 1 && (
            <>
              <LanguageTag locale={lang} />{' '}
            </>
          )}
          {text}
        </p>
      ))}
    </div>
  )
}

/** What a counted vote on an escalated item answers; null while it is open, and when it settled nothing. */
function answerOf({ proposal, outcome }: Vote): EscalationOutcome | null {
  if (outcome === 'adopted') return proposal
  return outcome === 'notAdopted' && proposal === 'endorsed' ? 'notEndorsed' : null
}
