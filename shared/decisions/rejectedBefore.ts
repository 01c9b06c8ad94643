import { locales, type Texts } from '../i18n/locale.ts'
import type { Refusal } from '../refusal.ts'
import type { VoteOutcome } from '../votes/vote.ts'

/** A vote as far as what it did with its motion goes. */
interface DecidedVote {
  question: Texts
  outcome: VoteOutcome | null
}

/**
 * Refuses to enter as decided without a vote what the group's last vote on the same words rejected, unless the reason for
 * deciding again is stated (V103). The same words in one language are the same motion; other words are another.
 */
export function checkNotRejected(texts: Texts, votes: readonly DecidedVote[], reconsidered: string): Refusal | null {
  const last = votes.findLast(
    ({ question, outcome }) => (outcome === 'adopted' || outcome === 'notAdopted') && isSameMotion(question, texts),
  )
  if (last?.outcome !== 'notAdopted' || reconsidered.trim() !== '') return null
  return { code: 'decisions.rejectedByVote', field: 'reconsidered' }
}

function isSameMotion(one: Texts, other: Texts): boolean {
  return locales.some((locale) => {
    const words = wordsOf(one[locale])
    return words !== '' && words === wordsOf(other[locale])
  })
}

/** The words alone: neither capitals, spaces nor a full stop make another motion of it. */
function wordsOf(text = ''): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s.;!]+/g, ' ')
    .trim()
}
