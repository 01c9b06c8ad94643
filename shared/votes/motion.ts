import type { EscalationOutcome } from '../decisions/escalation.ts'
import type { Locale, Texts } from '../i18n/locale.ts'
import type { Refusal } from '../refusal.ts'

/** What a committee may propose to do with an escalated item; refusing it is not proposed, it is what rejecting means. */
export const proposals = [
  'endorsed',
  'endorsedWithAmendments',
  'referredBack',
  'postponed',
  'noted',
] as const satisfies readonly EscalationOutcome[]
export type Proposal = (typeof proposals)[number]

/** What is put to the vote. `escalationId` and `proposal` come together, or not at all. */
export interface Motion {
  question: Texts
  escalationId: string | null
  proposal: Proposal | null
  amendment: Texts
}

/** The committee's answer goes to working groups and government: an amendment is worded in both administrative languages. */
const amendmentLanguages = ['fr', 'nl'] as const satisfies readonly Locale[]

/** Refuses a motion without wording in the languages the group decides in, or with half a proposal (V10, V11). */
export function checkMotion(motion: Motion, decisionLanguages: readonly Locale[]): Refusal | null {
  const unworded = decisionLanguages.find((locale) => isBlank(motion.question, locale))
  if (unworded !== undefined) {
    return { code: 'votes.wordingMissing', field: `question.${unworded}`, params: { language: unworded } }
  }
  if ((motion.escalationId === null) !== (motion.proposal === null)) {
    return { code: 'input.invalid', field: motion.proposal === null ? 'proposal' : 'escalationId' }
  }
  if (motion.proposal !== 'endorsedWithAmendments') return null
  const unamended = amendmentLanguages.find((locale) => isBlank(motion.amendment, locale))
  if (unamended === undefined) return null
  return { code: 'escalations.amendmentMissing', field: `amendment.${unamended}`, params: { language: unamended } }
}

function isBlank(texts: Texts, locale: Locale): boolean {
  return (texts[locale] ?? '').trim() === ''
}
