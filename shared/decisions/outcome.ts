import { locales, type Locale, type Texts } from '../i18n/locale.ts'
import { translate } from '../i18n/translate.ts'
import type { VoteOutcome } from '../votes/vote.ts'
import type { EscalationOutcome } from './escalation.ts'

/**
 * What a closed vote on an escalated item means. Rejecting an endorsement is an answer, "not endorsed"; rejecting
 * any other proposal is none, and the item stays open for another vote (E5).
 */
export function outcomeOf(vote: VoteOutcome, proposal: EscalationOutcome): EscalationOutcome | null {
  if (vote === 'adopted') return proposal
  // The chair may still decide the tie: until then there is no answer. Nor is there one where too few have answered.
  if (vote === 'tied' || vote === 'noQuorum') return null
  return proposal === 'endorsed' ? 'notEndorsed' : null
}

/** What the committee's answer is about. */
export interface Answered {
  noteNumber: string
  decisionNumber: string
  requested: { fr: string; nl: string }
  amendment: Texts
}

/** The wording of the committee's decision: what it does, what was requested, and how that is amended (E6). */
export function answerTexts(outcome: EscalationOutcome, answered: Answered): Texts {
  return Object.fromEntries(locales.map((locale) => [locale, answerText(locale, outcome, answered)]))
}

function answerText(locale: Locale, outcome: EscalationOutcome, answered: Answered): string {
  const requested = locale === 'en' ? undefined : answered.requested[locale]
  const amendment = outcome === 'endorsedWithAmendments' ? answered.amendment[locale] : undefined
  const lines = [outcomeText(locale, outcome, answered)]
  if (requested) lines.push(translate(locale, 'escalations.answerText.requested', { text: requested }))
  if (amendment) lines.push(translate(locale, 'escalations.answerText.amended', { text: amendment }))
  return lines.join('\n')
}

function outcomeText(
  locale: Locale,
  outcome: EscalationOutcome,
  { noteNumber, decisionNumber }: Pick<Answered, 'noteNumber' | 'decisionNumber'>,
): string {
  return translate(locale, `escalations.outcomeText.${outcome}`, { note: noteNumber, decision: decisionNumber })
}

/** The sentence for an item put off, which gets no number and no decision of its own (E7). */
export function postponedTexts(numbers: Pick<Answered, 'noteNumber' | 'decisionNumber'>): Texts {
  return Object.fromEntries(locales.map((locale) => [locale, outcomeText(locale, 'postponed', numbers)]))
}
