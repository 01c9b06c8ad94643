// walk:decision 10 — the committee's answer stands beside the group's decision on every open screen, without a reload.
import { useEffect, useRef } from 'react'
import type { Answer } from '../../shared/decisions/decision.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Plate } from '../ui/Plate.tsx'
import { Time } from '../ui/Time.tsx'
import styles from './AnswerView.module.css'
import { OutcomeTag } from './OutcomeTag.tsx'
import { Wording } from './Wording.tsx'

/** What the committee answered: the outcome, its number, the day and the wording, all of it frozen. */
export function AnswerView({ answer }: { answer: Answer }) {
  const t = useTranslation('decisions')
  return (
    <div className={styles.answer}>
      <p className={styles.head}>
        <span className={styles.title}>{t('answer')}</span>
        <OutcomeTag outcome={answer.outcome} />
        {answer.decisionNumber && <Plate number={answer.decisionNumber} />}
        <span className="meta">
          <Time iso={answer.answeredAt} shape="date" />
        </span>
      </p>
      <AnswerWording answer={answer} />
    </div>
  )
}

/** The whole wording of an answer; readers of a language the committee did not amend in get the amendment beside it. */
export function AnswerWording({ answer: { texts, amendment } }: { answer: Answer }) {
  const t = useTranslation('decisions')
  const locale = useLocale()
  const isAmended = Object.keys(amendment).length > 0
  return (
    <>
      <Wording texts={texts} size="small" />
      {isAmended && amendment[locale] === undefined && (
        <div>
          <p className={styles.title}>{t('amended')}</p>
          <Wording texts={amendment} size="small" />
        </div>
      )}
    </>
  )
}

/** Says so, to those who listen, when a decision on screen is answered while it is on screen. */
export function useAnswerAnnounced(number: string | undefined, answer: Answer | null | undefined): void {
  const t = useTranslation()
  const known = useRef<{ number: string; at: string | null } | null>(null)
  const at = answer?.answeredAt ?? null
  const outcome = answer?.outcome

  useEffect(() => {
    if (number === undefined) return
    const before = known.current
    known.current = { number, at }
    if (before?.number !== number || before.at === at || !outcome) return
    announce(t('decisions.announceAnswer', { number, outcome: t(`escalations.outcome.${outcome}`) }))
  }, [number, at, outcome, t])
}
