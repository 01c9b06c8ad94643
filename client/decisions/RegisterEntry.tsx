import { Ban, Ellipsis, Waypoints } from 'lucide-react'
import { useState } from 'react'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { GroupAction } from '../../shared/groups/rights.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { Plate } from '../ui/Plate.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { Thread } from '../ui/Thread.tsx'
import { Time } from '../ui/Time.tsx'
import { AnswerView, useAnswerAnnounced } from './AnswerView.tsx'
import styles from './RegisterEntry.module.css'
import { decisionTone } from './tones.ts'
import { useEntrySteps } from './useEntrySteps.tsx'
import { VoidDialog } from './VoidDialog.tsx'
import { Wording } from './Wording.tsx'

export interface RegisterEntryProps {
  decision: Decision
  /** How many needs it goes back to. */
  needs: number
  /** What the viewer may do in the group. */
  actions: readonly GroupAction[]
}

/** One entry of a register: in the margin its number, day, kind and state; beside it the wording and what became of it. */
export function RegisterEntry({ decision, needs, actions }: RegisterEntryProps) {
  const t = useTranslation('decisions')
  const [voiding, setVoiding] = useState(false)
  const steps = useEntrySteps(decision, needs)
  const isVoid = decision.state === 'void'
  // A committee's answer comes from a vote, not from a passage, and cannot be voided.
  const isOfficer = actions.includes('decision.void')
  const mayVoid = isOfficer && decision.state === 'adopted' && (decision.blockId !== null || decision.roundId !== null)
  useAnswerAnnounced(decision.number, decision.answer)

  return (
    <article className={styles.entry} aria-label={decision.number}>
      <div className={styles.margin}>
        <Plate number={decision.number} href={paths.decision(decision.id)} isVoid={isVoid} />
        <p className={styles.facts}>
          <Time iso={decision.adoptedAt} shape="date" />
          <span>{t(`kind.${decision.kind}`)}</span>
          <StateTag tone={decisionTone[decision.state]}>{t(`state.${decision.state}`)}</StateTag>
        </p>
      </div>
      <div className={styles.body}>
        <Wording texts={decision.texts} isVoid={isVoid} />
        {decision.voidReason !== null && (
          <p className={styles.reason}>{t('voidBecause', { reason: decision.voidReason })}</p>
        )}
        {decision.reconsidered !== null && (
          <p className={styles.reason}>{t('reconsidered', { reason: decision.reconsidered })}</p>
        )}
        {decision.answer && <AnswerView answer={decision.answer} />}
        {steps.length > 2 && (
          <div className={styles.trail}>
            <Thread direction="across" steps={steps} label={t('trailOf', { number: decision.number })} />
          </div>
        )}
      </div>
      {isOfficer && (
        <div className={styles.more}>
          <Menu
            label={t('moreFor', { number: decision.number })}
            placement="bottom end"
            trigger={<IconButton icon={Ellipsis} label={t('moreFor', { number: decision.number })} />}
          >
            <MenuItem icon={Waypoints} href={paths.decision(decision.id)}>
              {t('openTrail')}
            </MenuItem>
            {mayVoid && (
              <MenuItem icon={Ban} danger onAction={() => setVoiding(true)}>
                {t('void')}
              </MenuItem>
            )}
          </Menu>
          <VoidDialog decision={decision} isOpen={voiding} onOpenChange={setVoiding} />
        </div>
      )}
    </article>
  )
}
