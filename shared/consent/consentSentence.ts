import { textIn, type Locale } from '../i18n/locale.ts'
import { translate } from '../i18n/translate.ts'
import { wordingOf, type ConsentEnd, type RoundFacts } from './round.ts'

/** How a round ended in words, with its figures, as it stands in the minutes (V50). */
export function consentSentence(locale: Locale, end: ConsentEnd, round: Omit<RoundFacts, 'state'>): string {
  const { objections, loop, wordings } = round
  const count = (state: string) => objections.filter((objection) => objection.state === state)
  const figures = {
    loops: loop,
    raised: objections.length,
    integrated: count('integrated').length,
    withdrawn: count('withdrawn').length,
    upheld: count('upheld').length,
    organisations: [...new Set(count('upheld').map(({ organisation }) => organisation))].join(', '),
  }
  const sentence = translate(locale, `consent.result.${end}`, {
    ...figures,
    objections: translate(locale, 'consent.result.objections', figures),
  })
  if (end !== 'consented' && end !== 'toVote') return sentence
  if (wordings.length === 1) return sentence
  const text = textIn(wordingOf(round).texts, locale)?.text.trim() ?? ''
  return `${sentence} ${translate(locale, 'consent.result.wording', { text })}`
}
