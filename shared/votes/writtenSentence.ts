import type { Locale } from '../i18n/locale.ts'
import { translate } from '../i18n/translate.ts'
import { verdictSentence, type ResultOf } from './resultSentence.ts'
import type { Tally, VoteOutcome } from './vote.ts'

/** What a written procedure asked of its roll: how many answers, and how many seats took no part. */
export interface Answering {
  needed: number
  recused: number
}

/** The result of a written procedure in words: who was silent has given no answer, which is neither for nor an abstention, and is not recused (V64, V65, V90). */
export function writtenSentence(
  locale: Locale,
  of: ResultOf,
  { outcome, tally }: { outcome: VoteOutcome; tally: Tally },
  { needed, recused }: Answering,
): string {
  const answered = tally.entitled - tally.didNotVote
  const verdict =
    outcome === 'noQuorum'
      ? translate(locale, 'written.undecided', { answered, of: tally.entitled, needed })
      : verdictSentence(locale, of, outcome, tally)
  const sentences = [translate(locale, 'written.byProcedure'), verdict]
  if (tally.didNotVote > 0) sentences.push(translate(locale, 'written.noAnswers', { count: tally.didNotVote }))
  if (recused > 0) sentences.push(translate(locale, 'written.tookNoPart', { count: recused }))
  return sentences.join(' ')
}
