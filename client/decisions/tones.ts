import type { DecisionState } from '../../shared/decisions/decision.ts'
import type { EscalationOutcome, EscalationState } from '../../shared/decisions/escalation.ts'
import type { StateTone } from '../ui/StateTag.tsx'

/** How the state of a register entry looks; green is kept for what was adopted. */
export const decisionTone: Record<DecisionState, StateTone> = {
  adopted: 'good',
  escalated: 'ahead',
  answered: 'rest',
  void: 'ended',
}

/** How the state of a note to the committee looks. */
export const escalationTone: Record<EscalationState, StateTone> = {
  draft: 'rest',
  submitted: 'ahead',
  onAgenda: 'ahead',
  inWriting: 'now',
  answered: 'rest',
}

/** How the committee's answer looks. */
export const outcomeTone: Record<EscalationOutcome, StateTone> = {
  endorsed: 'good',
  endorsedWithAmendments: 'good',
  referredBack: 'rest',
  notEndorsed: 'bad',
  postponed: 'rest',
  noted: 'rest',
}
