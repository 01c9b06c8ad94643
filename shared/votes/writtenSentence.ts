import type { Locale } from '../i18n/locale.ts'
import { translate } from '../i18n/translate.ts'
import { motionSentence } from './resultSentence.ts'
import type { MotionRule, MotionTally, VoteOutcome } from './vote.ts'

/** The result of a written procedure in words: who was silent has given no answer, which is neither for nor an abstention (V64, V65). */
export function writtenSentence(
  locale: Locale,
  rule: MotionRule,
  outcome: VoteOutcome,
  tally: MotionTally,
  needed: number,
): string {
  const silent = tally.didNotVote === 0 ? '' : ` ${translate(locale, 'written.noAnswers', { count: tally.didNotVote })}`
  const answered = tally.entitled - tally.didNotVote
  const sentence =
    outcome === 'noQuorum'
      ? translate(locale, 'written.undecided', { answered, of: tally.entitled, needed })
      : motionSentence(locale, rule, outcome, tally)
  return `${translate(locale, 'written.byProcedure')} ${sentence}${silent}`
}
