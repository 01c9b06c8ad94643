import type { Locale } from '../i18n/locale.ts'
import { translate } from '../i18n/translate.ts'
import type { Tally, VoteOutcome, VoteRule } from './vote.ts'

/** The result in words, naming the rule and its figures, as it stands in the minutes (V15). */
export function resultSentence(locale: Locale, rule: VoteRule, outcome: VoteOutcome, tally: Tally): string {
  const { for: inFavour, against, abstain, didNotVote } = tally
  const sentence = translate(locale, `votes.result.${rule}`, {
    outcome,
    for: inFavour,
    against,
    abstain,
    cast: inFavour + against,
  })
  if (didNotVote === 0) return sentence
  return `${sentence} ${translate(locale, 'votes.result.didNotVote', { count: didNotVote })}`
}
