import type { EscalationOutcome } from '../../shared/decisions/escalation.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { StateTag } from '../ui/StateTag.tsx'
import { outcomeTone } from './tones.ts'

/** What the committee did with a note: a word and a shape. */
export function OutcomeTag({ outcome }: { outcome: EscalationOutcome }) {
  const t = useTranslation('escalations')
  return <StateTag tone={outcomeTone[outcome]}>{t(`outcome.${outcome}`)}</StateTag>
}
