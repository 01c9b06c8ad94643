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
  const { number, state, kind, answer, voidReason } = decision
  const isVoid = state === 'void'
  const differences = isVoid ? [] : compareWording(decision.texts, block.texts)
  const act = <EscalateButton decision={decision} reportsTo={view.group.reportsTo} actions={view.actions} />
  useAnswerAnnounced(number, answer)
  return (
    <>
      <div className={styles.facts}>
        <Plate number={number} href={paths.decision(decision.id)} isVoid={isVoid} />
        <StateTag tone={decisionTone[state]}>{t(`state.${state}`)}</StateTag>
        {differences.length > 0 ? (
          <Differences differences={differences} />
        ) : (
          <span className={styles.quiet}>{t(`kind.${kind}`)}</span>
        )}
      </div>
      {voidReason !== null && <p className={styles.quiet}>{t('voidBecause', { reason: voidReason })}</p>}
      {state === 'escalated' || answer ? (
        <AnswerStrip decision={decision} act={act} />
      ) : (
        <div className={styles.acts}>{!isVoid && kind !== 'note' && act}</div>
      )}
    </>
  )
}
