import { useState } from 'react'
import type { Decision } from '../../shared/decisions/decision.ts'
import { textIn } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Plate } from '../ui/Plate.tsx'
import { Time } from '../ui/Time.tsx'
import styles from './AnswerStrip.module.css'
import { AnswerView } from './AnswerView.tsx'
import { OutcomeTag } from './OutcomeTag.tsx'

/**
 * The committee's answer in the minutes. Its room is kept from the moment the note is with the committee, so that
 * the answer appears without moving the text beneath; the whole wording opens when somebody asks for it.
 */
export function AnswerStrip({ decision }: { decision: Decision }) {
  const t = useTranslation()
  const locale = useLocale()
  const [isOpen, setOpen] = useState(false)
  const { answer, state } = decision
  const wording = answer && textIn(answer.texts, locale)
  const waits = state !== 'answered'

  if (answer && isOpen) {
    return (
      <div className={styles.open}>
        <AnswerView answer={answer} />
        <Button small variant="bare" onPress={() => setOpen(false)}>
          {t('ui.showLess')}
        </Button>
      </div>
    )
  }
  return (
    <section className={classes(styles.strip, waits && styles.waiting)} aria-label={t('decisions.answer')}>
      <p className={styles.head}>
        {waits && <span className={styles.waits}>{t('decisions.awaitingAnswer')}</span>}
        {answer && <OutcomeTag outcome={answer.outcome} />}
        {answer?.decisionNumber && <Plate number={answer.decisionNumber} />}
        {answer && (
          <span className={styles.when}>
            <Time iso={answer.answeredAt} shape="date" />
          </span>
        )}
      </p>
      {wording && (
        <p className={styles.wording} lang={wording.locale}>
          {wording.text}
        </p>
      )}
      {answer && (
        <Button small variant="bare" className={styles.more} onPress={() => setOpen(true)}>
          {t('decisions.readAnswer')}
        </Button>
      )}
    </section>
  )
}
