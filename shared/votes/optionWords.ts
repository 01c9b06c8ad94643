import { textIn, type Locale, type Texts } from '../i18n/locale.ts'
import type { Marks, VoteRule } from './vote.ts'

/** The options as one language calls them; one without a word in it is called as in another. */
export function optionWords(options: readonly Texts[], locale: Locale): string[] {
  return options.map((texts) => textIn(texts, locale)?.text.trim() ?? '')
}

/** Places as one line, the first first: `A > B = C > D`. */
export function orderInWords(order: readonly (readonly number[])[], words: readonly string[]): string {
  return order.map((place) => place.map((option) => words[option] ?? '').join(' = ')).join(' > ')
}

/** What a paper marks, as one line: the crossed options, their points, or their order. */
export function marksInWords(rule: VoteRule, marks: Marks, words: readonly string[]): string {
  const marked = marks.flatMap((mark, option) => (mark > 0 ? [{ word: words[option] ?? '', mark }] : []))
  if (rule === 'ranking') {
    const ranks = [...new Set(marked.map(({ mark }) => mark))].toSorted((a, b) => a - b)
    const places = ranks.map((rank) => marked.filter(({ mark }) => mark === rank).map(({ word }) => word))
    return places.map((place) => place.join(' = ')).join(' > ')
  }
  const counts = rule === 'dots' || rule === 'score'
  return marked.map(({ word, mark }) => (counts ? `${word} ${mark}` : word)).join(', ')
}
