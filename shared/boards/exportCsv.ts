import { locales } from '../i18n/locale.ts'
import type { CardAuthor } from './board.ts'
import type { BoardExport } from './boardExport.ts'

/** A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it. */
export function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** How an author stands in a list: an organisation, a type of one, or nothing. */
export function authorText(author: CardAuthor): string {
  if (author.shown === 'named') return author.organisation
  return author.shown === 'organisationType' ? author.type : ''
}

/**
 * A board's cards as CSV (UTF-8, CRLF), one line each (B53): the card in every language it has, then the need it is kept as.
 * `theme_dots` stands on each line of its theme, `card_dots` on the card that was given them itself.
 */
export function exportCsv(board: BoardExport): string {
  const needOf = new Map(board.needs.map((need) => [need.cardId, need]))
  const themeOf = new Map(board.themes.map((theme) => [theme.id, theme]))
  const dotsOf = new Map(board.rounds.at(-1)?.results.map(({ id, dots }) => [id, dots]))
  const head = [
    'card',
    'fate',
    'merged_into',
    'need',
    'language',
    'kind',
    'text',
    ...locales.map((locale) => `text_${locale}`),
    ...locales.map((locale) => `need_${locale}`),
    'author',
    'mode',
    'late',
    'objectives',
    ...locales.map((locale) => `theme_${locale}`),
    'theme_dots',
    'card_dots',
  ]
  const lines = board.cards.map((card) => {
    const need = needOf.get(card.id)
    const theme = themeOf.get(need?.themeId ?? card.theme ?? '')
    const versions = new Map(card.translations.map(({ lang, text }) => [lang, text])).set(card.lang, card.text)
    return [
      card.id,
      card.fate,
      card.into,
      need?.number ?? null,
      card.lang,
      card.kind,
      card.text,
      ...locales.map((locale) => versions.get(locale) ?? null),
      ...locales.map((locale) => need?.texts[locale] ?? null),
      authorText(card.author),
      card.mode,
      card.late ? 1 : 0,
      need?.objectives.join(' ') ?? null,
      ...locales.map((locale) => theme?.name[locale] ?? null),
      theme?.dots ?? null,
      dotsOf.get(card.id) ?? null,
    ]
  })
  return [head, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}
