import { type ReactElement, type ReactNode, useState } from 'react'
import type { Answer, Decision } from '../../shared/decisions/decision.ts'
import { type Texts, textIn } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { Plate } from '../ui/Plate.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { Time } from '../ui/Time.tsx'
import styles from './AnswerStrip.module.css'
import { AnswerWording } from './AnswerView.tsx'
import { OutcomeTag } from './OutcomeTag.tsx'

/** How much of an answer is in sight: outcome and number, the first lines of its wording, or all of it. */
type Extent = 'line' | 'excerpt' | 'whole'

/**
 * The committee's answer in the minutes, in the line that was kept for it while the note was with the committee. Its
 * wording opens by itself, except under the hands of somebody who is typing: nothing moves away from them.
 */
export function AnswerStrip({ decision, act }: { decision: Decision; act: ReactNode }): ReactElement {
  const t = useTranslation('decisions')
  const { answer, state } = decision
  const at = answer?.answeredAt ?? null
  const [seen, setSeen] = useState(at)
  const [extent, setExtent] = useState<Extent>('excerpt')
  if (seen !== at) {
    setSeen(at)
    setExtent(isTyping() ? 'line' : 'excerpt')
  }

  const toggle = (
    <Button
      small
      variant="bare"
      className={styles.more}
      onPress={() => setExtent(extent === 'whole' ? 'excerpt' : 'whole')}
    >
      {extent === 'whole' ? t('showLessAnswer') : t('readAnswer')}
    </Button>
  )
  return (
    <div className={styles.strip}>
      <div className={classes(styles.line, (!answer || extent === 'line') && styles.kept)}>
        {state !== 'answered' && <StateTag tone="rest">{t('awaitingAnswer')}</StateTag>}
        {answer && <OutcomeTag outcome={answer.outcome} />}
        {answer?.decisionNumber && <Plate number={answer.decisionNumber} />}
        {answer && extent !== 'line' && (
          <span className={styles.when}>
            <Time iso={answer.answeredAt} shape="date" />
          </span>
        )}
        {answer && extent === 'line' && toggle}
        {state !== 'answered' && <div className={styles.act}>{act}</div>}
      </div>
      {answer && extent === 'excerpt' && <Excerpt answer={answer} />}
      {answer && extent === 'whole' && (
        <div className={styles.whole}>
          <AnswerWording answer={answer} />
        </div>
      )}
      {answer && extent !== 'line' && toggle}
    </div>
  )
}

/** The first lines of what the committee says; where it amended, of the amendment. */
function Excerpt({ answer }: { answer: Answer }): ReactElement | null {
  const t = useTranslation('decisions')
  const locale = useLocale()
  const isAmended = Object.keys(answer.amendment).length > 0
  const texts: Texts = isAmended ? answer.amendment : answer.texts
  const found = textIn(texts, locale)
  if (!found) return null
  return (
    <p className={styles.excerpt}>
      {isAmended && <span className={styles.when}>{t('amended')} </span>}
      {found.locale !== locale && (
        <>
          <LanguageTag locale={found.locale} />{' '}
        </>
      )}
      <span lang={found.locale} className={styles.words}>
        {found.text}
      </span>
    </p>
  )
}

/** Whether the caret stands in something that is written in. */
function isTyping(): boolean {
  const focused = document.activeElement
  return focused instanceof HTMLElement && (focused.isContentEditable || focused.matches('input, textarea'))
}
