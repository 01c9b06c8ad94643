import type { Locale, Texts } from '../i18n/locale.ts'
import { formatInstant } from '../i18n/format.ts'
import { translate } from '../i18n/translate.ts'
import type { NoteSection } from './escalation.ts'

/** What is known of a decision when its note is drafted. */
export interface NoteFacts {
  number: string
  texts: Texts
  /** The session it was taken in; null when it was not taken in one. */
  meeting: { ordinal: number; startsAt: string } | null
  itemTitle: Texts
  /** Result sentence of the vote it rests on; null without a vote. */
  result: Texts | null
  /** The consent round it brings before the committee, with the words in dispute and what stands against them. */
  round: { wording: Texts; result: Texts; upheld: { organisation: string; text: string }[] } | null
}

const administrative = ['fr', 'nl'] as const satisfies readonly Locale[]

/** A note to start from: only what the register says, in French and Dutch. Consequences are for people to write (E2). */
export function draftNote(facts: NoteFacts): Record<NoteSection, string> {
  const requested = facts.round?.wording ?? facts.texts
  return {
    requestedFr: requested.fr ?? '',
    requestedNl: requested.nl ?? '',
    context: inBoth((locale) => contextIn(locale, facts)),
    position: inBoth((locale) => positionIn(locale, facts)),
    consequences: '',
  }
}

function inBoth(write: (locale: Locale) => string): string {
  return administrative
    .map((locale) => write(locale))
    .filter((text) => text !== '')
    .join('\n')
}

function contextIn(locale: Locale, { number, meeting, itemTitle }: NoteFacts): string {
  if (!meeting) return ''
  const date = formatInstant(locale, meeting.startsAt, 'date')
  const title = itemTitle[locale]
  const params = { number, ordinal: meeting.ordinal, date }
  if (!title) return translate(locale, 'escalations.prefill.session', params)
  return translate(locale, 'escalations.prefill.sessionAndItem', { ...params, item: title })
}

function positionIn(locale: Locale, { result, round }: NoteFacts): string {
  if (round) {
    const sentence = translate(locale, 'escalations.prefill.round', { result: round.result[locale] ?? '' })
    const upheld = round.upheld.map((objection) => translate(locale, 'escalations.prefill.objection', objection))
    return [sentence, ...upheld].join('\n')
  }
  if (!result) return translate(locale, 'escalations.prefill.noVote')
  return translate(locale, 'escalations.prefill.vote', { result: result[locale] ?? '' })
}
