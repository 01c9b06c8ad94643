import type { Locale, Texts } from '../i18n/locale.ts'
import type { Refusal } from '../refusal.ts'
import {
  consentSteps,
  LOOPS_MAX,
  stands,
  wordingOf,
  type ConsentEnd,
  type ConsentStep,
  type Objection,
  type RoundFacts,
  type Settlement,
} from './round.ts'

/** What an officer may ask for: the step after, the step before, or the second loop. */
export const moves = ['next', 'back', 'again'] as const
export type Move = (typeof moves)[number]

const wrongStep: Refusal = { code: 'consent.wrongStep' }

/** Refuses a wording that lacks a language the group decides in (V42, V44). */
export function checkRoundWording(texts: Texts, languages: readonly Locale[]): Refusal | null {
  const missing = languages.find((locale) => (texts[locale] ?? '').trim() === '')
  return missing === undefined
    ? null
    : { code: 'consent.wordingMissing', field: `texts.${missing}`, params: { language: missing } }
}

/** Where a move leads, or why it is refused: steps in their order, back while nobody has objected, again once (V43, V47). */
export function moveTo(round: RoundFacts, move: Move): { step: ConsentStep; loop: number } | Refusal {
  const { state, step, loop, objections } = round
  if (state !== 'running') return { code: 'consent.ended' }
  if (move === 'again') {
    if (step !== 'objections' || !objections.some(stands)) return wrongStep
    return loop < LOOPS_MAX ? { step: 'amend', loop: loop + 1 } : { code: 'consent.noThirdLoop' }
  }
  const place = consentSteps.indexOf(step)
  const to = consentSteps[move === 'next' ? place + 1 : place - 1]
  const isBackInto = move === 'back' && (objections.some((one) => one.loop === loop) || (loop > 1 && step === 'amend'))
  return to === undefined || isBackInto ? wrongStep : { step: to, loop }
}

/** Refuses to change the wording but while it is being amended, or to the same words (V44). */
export function checkAmend(round: RoundFacts, texts: Texts, languages: readonly Locale[]): Refusal | null {
  if (round.state !== 'running') return { code: 'consent.ended' }
  if (round.step !== 'amend') return wrongStep
  return (
    checkRoundWording(texts, languages) ??
    (isSame(wordingOf(round).texts, texts) ? { code: 'consent.sameWording' } : null)
  )
}

function isSame(one: Texts, other: Texts): boolean {
  return (['fr', 'nl', 'en'] as const).every((locale) => (one[locale] ?? '').trim() === (other[locale] ?? '').trim())
}

/** Refuses an objection without words, outside its step, or by a seat that takes no part (V45). */
export function checkObjection(round: RoundFacts, takesPart: boolean, text: string): Refusal | null {
  if (!takesPart) return { code: 'consent.notTakingPart', field: 'seatId' }
  if (round.state !== 'running') return { code: 'consent.ended' }
  if (round.step !== 'objections') return wrongStep
  return text.trim() === '' ? { code: 'input.invalid', field: 'text' } : null
}

/** Refuses to settle an objection twice, where it cannot be, or as integrated without a changed wording and what changed (V46). */
export function checkSettle(round: RoundFacts, objection: Objection, how: Settlement, change: string): Refusal | null {
  if (round.state !== 'running') return { code: 'consent.ended' }
  if (!stands(objection) || objection.state === how) return { code: 'consent.objectionSettled' }
  if (how === 'withdrawn') return null
  if (how === 'upheld') return round.step === 'objections' ? null : wrongStep
  if (round.step !== 'amend') return wrongStep
  if (wordingOf(round).loop <= objection.loop) return { code: 'consent.wordingUnchanged' }
  return change.trim() === '' ? { code: 'input.invalid', field: 'change' } : null
}

/** Refuses consent over a standing objection, another end without one, and an escalation to nobody (V48, V49). */
export function checkEnd(round: RoundFacts, end: ConsentEnd, mayEscalate: boolean): Refusal | null {
  if (round.state !== 'running') return { code: 'consent.ended' }
  if (round.step !== 'objections') return wrongStep
  const standing = round.objections.filter(stands).length
  if (end === 'consented') return standing === 0 ? null : { code: 'consent.objectionStands' }
  if (standing === 0) return { code: 'consent.nothingStands' }
  return end === 'escalated' && !mayEscalate ? { code: 'consent.nowhereToEscalate' } : null
}
