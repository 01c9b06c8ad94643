import type { Decision } from '../../shared/decisions/decision.ts'
import type { Block } from '../../shared/documents/passages.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Plate } from '../ui/Plate.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { AnswerStrip } from './AnswerStrip.tsx'
import { useAnswerAnnounced } from './AnswerView.tsx'
import { compareWording } from './compareWording.ts'
import styles from './DecisionBlock.module.css'
import { Differences } from './Differences.tsx'
import { EscalateButton } from './EscalateButton.tsx'
import { decisionTone } from './tones.ts'

export interface RegisteredStripProps {
  view: MeetingView
  decision: Decision
  block: Block
}

/** A decision that has its number: the plate, its state, where the minutes differ by now, and its way to the committee. */
export function RegisteredStrip({ view, decision, block }: RegisteredStripProps) {
  const t = useTranslation('decisions')
  const differences = compareWording(decision.texts, block.texts)
  const isVoid = decision.state === 'void'
  useAnswerAnnounced(decision.number, decision.answer)
  return (
    <>
      <div className={styles.strip}>
        <Plate number={decision.number} href={paths.decision(decision.id)} isVoid={isVoid} />
        <StateTag tone={decisionTone[decision.state]}>{t(`state.${decision.state}`)}</StateTag>
        <span className={styles.quiet}>{t(`kind.${decision.kind}`)}</span>
        {!isVoid && differences.length > 0 && <Differences differences={differences} />}
        {!isVoid && decision.kind !== 'note' && (
          <span className={styles.act}>
            <EscalateButton decision={decision} reportsTo={view.group.reportsTo} actions={view.actions} />
          </span>
        )}
      </div>
      {decision.voidReason !== null && (
        <p className={styles.note}>{t('voidBecause', { reason: decision.voidReason })}</p>
      )}
      {(decision.state === 'escalated' || decision.answer) && <AnswerStrip decision={decision} />}
    </>
  )
}
