import type { Texts } from '../i18n/locale.ts'
import type { MeetingState } from '../meetings/meeting.ts'
import type { Refusal } from '../refusal.ts'
import { settles, type VoteOutcome } from '../votes/vote.ts'
import type { DecisionKind, DecisionState } from './decision.ts'
import { missingSections, noteSections, type EscalationState, type NoteSection } from './escalation.ts'

/** From which states each step of a decision may be taken, and where it leads (D5). */
export const decisionSteps = {
  void: { from: ['adopted'], to: 'void' },
  escalate: { from: ['adopted'], to: 'escalated' },
  answer: { from: ['escalated'], to: 'answered' },
} as const satisfies Record<string, { from: readonly DecisionState[]; to: DecisionState }>

/** The same for a note to the committee (E1). */
export const escalationSteps = {
  submit: { from: ['draft'], to: 'submitted' },
  schedule: { from: ['submitted'], to: 'onAgenda' },
  putInWriting: { from: ['submitted'], to: 'inWriting' },
  answer: { from: ['onAgenda', 'inWriting'], to: 'answered' },
  returnToQueue: { from: ['onAgenda', 'inWriting'], to: 'submitted' },
} as const satisfies Record<string, { from: readonly EscalationState[]; to: EscalationState }>

/** Refuses a step the decision's state does not allow. */
export function checkDecisionStep(state: DecisionState, step: keyof typeof decisionSteps): Refusal | null {
  const allowed: readonly DecisionState[] = decisionSteps[step].from
  return allowed.includes(state) ? null : { code: 'decisions.wrongState' }
}

/** Refuses a step the escalation's state does not allow. */
export function checkEscalationStep(state: EscalationState, step: keyof typeof escalationSteps): Refusal | null {
  const allowed: readonly EscalationState[] = escalationSteps[step].from
  return allowed.includes(state) ? null : { code: 'escalations.wrongState' }
}

/** Refuses to enter in the register what was not said in a session, or what a vote did not adopt (D3, D4). */
export function checkPromote(
  meetingState: MeetingState,
  vote: { isOfItem: boolean; outcome: VoteOutcome | null } | null,
): Refusal | null {
  if (meetingState !== 'open' && meetingState !== 'closed') return { code: 'meetings.wrongState' }
  if (vote?.isOfItem === false) return { code: 'input.invalid', field: 'voteId' }
  if (vote && !settles(vote.outcome)) return { code: 'decisions.voteNotAdopted', field: 'voteId' }
  return null
}

/** Longest wording of a decision in one language, and longest section of a note, in characters. */
export const WORDING_MAX = 10_000

/** Refuses a passage without words, or with more than a decision may have (D1). */
export function checkWording(texts: Texts): Refusal | null {
  const words = Object.values(texts)
  if (words.length === 0) return { code: 'decisions.wordingMissing', field: 'blockId' }
  return words.some((text) => text.length > WORDING_MAX) ? tooLong('blockId') : null
}

function tooLong(field: string): Refusal {
  return { code: 'input.tooLarge', field, params: { max: WORDING_MAX } }
}

/** Refuses to void without a reason, a decision that has moved on, and a committee's answer (D6). */
export function checkVoid(decision: { state: DecisionState; isAnswer: boolean }, reason: string): Refusal | null {
  if (decision.isAnswer) return { code: 'decisions.wrongState' }
  return checkDecisionStep(decision.state, 'void') ?? (reason.trim() === '' ? reasonMissing : null)
}

const reasonMissing: Refusal = { code: 'decisions.reasonMissing', field: 'reason' }

/** Refuses to let a series go on elsewhere once it was used, or to let it go back (D7). */
export function checkContinueSeries(series: { used: boolean; next: number }, next: number): Refusal | null {
  if (series.used) return { code: 'decisions.seriesUsed', field: 'next' }
  return next > series.next ? null : { code: 'input.invalid', field: 'next' }
}

/** Refuses a note where there is no committee, nothing to ask of it, or a note already (E2). */
export function checkDraft(
  decision: { kind: DecisionKind; state: DecisionState },
  facts: { reportsTo: string | null; hasLiveEscalation: boolean },
): Refusal | null {
  if (facts.reportsTo === null) return { code: 'groups.noCommittee' }
  if (facts.hasLiveEscalation) return { code: 'decisions.hasEscalation' }
  if (decision.kind === 'note') return { code: 'decisions.onlyTakesNote' }
  return checkDecisionStep(decision.state, 'escalate')
}

/** Refuses to submit a note that is incomplete, naming the empty sections, too long, or whose decision has moved on (E3). */
export function checkSubmit(
  escalation: { state: EscalationState; decisionState: DecisionState },
  note: Record<NoteSection, string>,
): Refusal | null {
  const wrong =
    checkEscalationStep(escalation.state, 'submit') ?? checkDecisionStep(escalation.decisionState, 'escalate')
  if (wrong) return wrong
  const missing = missingSections(note)
  const [first] = missing
  if (first !== undefined) {
    return { code: 'escalations.incomplete', field: first, params: { sections: missing.join(',') } }
  }
  const long = noteSections.find((section) => note[section].length > WORDING_MAX)
  return long === undefined ? null : tooLong(long)
}

/** Refuses to schedule what does not wait, or on a meeting that is over (E4). */
export function checkSchedule(state: EscalationState, meetingState: MeetingState): Refusal | null {
  return checkEscalationStep(state, 'schedule') ?? (meetingState === 'closed' ? { code: 'meetings.wrongState' } : null)
}
