import { locales, type Locale, type Texts } from '../i18n/locale.ts'
import type { MeetingState } from '../meetings/meeting.ts'
import type { Refusal } from '../refusal.ts'
import { isOptionRule, type Vote } from '../votes/vote.ts'
import type { Amendment } from './amendment.ts'

/** Whether two wordings read the same in every language. */
export function isSameWording(one: Texts, other: Texts): boolean {
  return locales.every((locale) => (one[locale] ?? '').trim() === (other[locale] ?? '').trim())
}

/** A vote as far as it matters whether it decides the motion. */
export type VoteOnItem = Pick<Vote, 'state' | 'rule' | 'outcome' | 'amends'>

/** Whether a vote is on the motion as a whole: neither on an amendment nor between options. */
export function isOnWhole({ rule, amends }: Pick<Vote, 'rule' | 'amends'>): boolean {
  return amends === null && !isOptionRule(rule)
}

/** Refuses to table where there is no meeting for it, no motion yet, or the whole is being or has been decided (V52, V59). */
export function checkTable(
  state: MeetingState,
  motion: Texts,
  languages: readonly Locale[],
  votes: readonly VoteOnItem[],
): Refusal | null {
  if (state !== 'convened' && state !== 'open') return { code: 'meetings.wrongState' }
  const missing = languages.find((locale) => (motion[locale] ?? '').trim() === '')
  if (missing !== undefined) return { code: 'amendments.noMotion', params: { language: missing } }
  const decides = (vote: VoteOnItem) => isOnWhole(vote) && (vote.state === 'open' || vote.outcome !== null)
  return votes.some(decides) ? { code: 'amendments.tooLate' } : null
}

/** Refuses an amendment that lacks a language the group decides in, or changes no word (V53). */
export function checkWords(inForce: Texts, texts: Texts, languages: readonly Locale[]): Refusal | null {
  const missing = languages.find((locale) => (texts[locale] ?? '').trim() === '')
  if (missing !== undefined) {
    return { code: 'amendments.wordingMissing', field: `texts.${missing}`, params: { language: missing } }
  }
  return isSameWording(inForce, texts) ? { code: 'amendments.nothingChanged' } : null
}

/** Refuses to touch an amendment that is settled, or while its vote is open (V54). */
export function checkPending({ state, isOpen }: Pick<Amendment, 'state' | 'isOpen'>): Refusal | null {
  if (state !== 'tabled') return { code: 'amendments.settled' }
  return isOpen ? { code: 'amendments.voteOpen' } : null
}

/** Refuses to put to the vote what is settled or open, or was worded for words that no longer stand (V55). */
export function checkPut(amendment: Pick<Amendment, 'state' | 'isOpen' | 'isStale'>): Refusal | null {
  return checkPending(amendment) ?? (amendment.isStale ? { code: 'amendments.stale' } : null)
}

/** Refuses a vote on the whole while an amendment is not settled, or on other words than those in force (V57). */
export function checkWhole(
  question: Texts,
  inForce: Texts | null,
  amendments: readonly Pick<Amendment, 'state'>[],
): Refusal | null {
  if (amendments.some(({ state }) => state === 'tabled')) return { code: 'amendments.unsettled' }
  if (inForce === null || isSameWording(question, inForce)) return null
  return { code: 'amendments.otherWording', field: 'question' }
}
