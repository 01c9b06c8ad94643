import type { EscalationOutcome } from '../decisions/escalation.ts'
import { locales, type Locale, type Texts } from '../i18n/locale.ts'
import type { Refusal } from '../refusal.ts'
import { checkLimits, mostOptions, OPTIONS_MIN, type AskedLimits } from './limits.ts'
import { isOptionRule, type VoteRule } from './vote.ts'

/** What a committee may propose to do with an escalated item; refusing it is not proposed, it is what rejecting means. */
export const proposals = [
  'endorsed',
  'endorsedWithAmendments',
  'referredBack',
  'postponed',
  'noted',
] as const satisfies readonly EscalationOutcome[]
export type Proposal = (typeof proposals)[number]

/** What is put to the vote. `escalationId` and `proposal` come together, or not at all, and only for a motion. */
export interface Motion {
  question: Texts
  rule: VoteRule
  /** What is chosen from; empty for a motion. */
  options: Texts[]
  limits: AskedLimits
  escalationId: string | null
  proposal: Proposal | null
  amendment: Texts
}

/** The committee's answer goes to working groups and government: an amendment is worded in both administrative languages. */
const amendmentLanguages = ['fr', 'nl'] as const satisfies readonly Locale[]

/** Refuses a motion or options without wording in the languages the group decides in, or with half a proposal (V10, V11, V23). */
export function checkMotion(motion: Motion, decisionLanguages: readonly Locale[]): Refusal | null {
  return (
    checkWording(motion.question, 'question', decisionLanguages) ??
    checkOptions(motion, decisionLanguages) ??
    checkLimits(motion.rule, motion.limits) ??
    checkProposal(motion)
  )
}

function checkWording(texts: Texts, field: string, languages: readonly Locale[]): Refusal | null {
  const unworded = languages.find((locale) => isBlank(texts, locale))
  if (unworded === undefined) return null
  return { code: 'votes.wordingMissing', field: `${field}.${unworded}`, params: { language: unworded } }
}

function checkOptions({ rule, options, escalationId }: Motion, languages: readonly Locale[]): Refusal | null {
  if (!isOptionRule(rule)) return options.length === 0 ? null : { code: 'input.invalid', field: 'options' }
  // The answer to a note is yes, no or another answer of the list; a choice between options is none.
  if (escalationId !== null) return { code: 'input.invalid', field: 'rule' }
  const most = mostOptions(rule)
  if (options.length < OPTIONS_MIN) return { code: 'votes.tooFewOptions', params: { min: OPTIONS_MIN } }
  if (options.length > most) return { code: 'votes.tooManyOptions', params: { max: most } }
  const wording = options.map((texts, place) => checkWording(texts, `options.${place}`, languages))
  return wording.find((refusal) => refusal !== null) ?? checkAlike(options)
}

/** Two options that read the same in a language cannot be told apart on the paper. */
function checkAlike(options: readonly Texts[]): Refusal | null {
  for (const locale of locales) {
    const words = options.map((texts) => (texts[locale] ?? '').trim()).filter((text) => text !== '')
    if (new Set(words).size < words.length) return { code: 'votes.optionsAlike' }
  }
  return null
}

function checkProposal(motion: Motion): Refusal | null {
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
