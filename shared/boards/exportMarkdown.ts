import { locales, textIn, type Locale, type Texts } from '../i18n/locale.ts'
import type { BoardNeed, EvidenceRelation } from './board.ts'
import type { BoardExport, ExportedCard } from './boardExport.ts'
import { authorText } from './exportCsv.ts'

/** The few words an export needs of its own, in each language. */
const words: Record<
  Locale,
  Record<
    'needs' | 'open' | 'parked' | 'dots' | 'noTheme' | 'originals' | 'frozen' | 'synthesis' | EvidenceRelation,
    string
  >
> = {
  en: {
    needs: 'Needs',
    open: 'On the board',
    parked: 'Parked',
    dots: 'dots',
    noTheme: 'Without a theme',
    originals: 'Originals',
    frozen: 'Frozen',
    synthesis: 'Synthesis',
    supports: 'Supports:',
    nuances: 'Nuances:',
    contradicts: 'Contradicts:',
  },
  fr: {
    needs: 'Besoins',
    open: 'Sur le tableau',
    parked: 'Mises en attente',
    dots: 'gommettes',
    noTheme: 'Sans thème',
    originals: 'Textes originaux',
    frozen: 'Figé',
    synthesis: 'Synthèse',
    supports: 'Appuie :',
    nuances: 'Nuance :',
    contradicts: 'Contredit :',
  },
  nl: {
    needs: 'Noden',
    open: 'Op het bord',
    parked: 'Geparkeerd',
    dots: 'stippen',
    noTheme: 'Zonder thema',
    originals: 'Originelen',
    frozen: 'Bevroren',
    synthesis: 'Synthese',
    supports: 'Ondersteunt:',
    nuances: 'Nuanceert:',
    contradicts: 'Spreekt tegen:',
  },
}

/** What people wrote, so that Markdown shows it letter for letter on one line. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
}

/** All versions of a text, the reader's own language first. */
function versions(texts: Texts, locale: Locale): string {
  const first = textIn(texts, locale)?.locale
  const order = [...(first ? [first] : []), ...locales.filter((one) => one !== first)]
  return order.flatMap((one) => (texts[one] ? [plain(texts[one])] : [])).join(' · ')
}

/** A board as Markdown in a language: themes by dots, needs with their originals as footnotes, what is open, what is parked (B53). */
export function exportMarkdown(board: BoardExport, locale: Locale): string {
  const word = words[locale]
  const kept = new Map(board.needs.map((need) => [need.cardId, need]))
  const notes: string[] = []
  const lines: string[] = [`# ${versions(board.question, locale)}`, '']
  if (board.frozenAt !== null) lines.push(`${word.frozen}: ${board.frozenAt}`, '')

  const needLine = (need: BoardNeed): string => {
    const originals = board.cards.filter((card) => card.id === need.cardId || card.into === need.cardId)
    const marks = originals.map((card) => {
      notes.push(`[^${notes.length + 1}]: ${cardText(card)}`)
      return `[^${notes.length}]`
    })
    const number = need.number === null ? '' : `**${need.number}** `
    const cited = need.evidence.map(({ relation, title }) => `\n  - *${word[relation]}* ${plain(title)}`)
    return `- ${number}${versions(need.texts, locale)} (${need.objectives.join(', ')})${marks.join('')}${cited.join('')}`
  }
  const section = (title: string, needs: readonly BoardNeed[], open: readonly ExportedCard[], synthesis = ''): void => {
    if (needs.length + open.length === 0 && synthesis === '') return
    lines.push(`## ${title}`, '')
    if (synthesis !== '') lines.push(synthesis, '')
    lines.push(...needs.map(needLine), ...open.flatMap((card) => withMerged(card)), '')
  }
  /** A card that is no need, and what was merged into it. */
  const withMerged = (card: ExportedCard): string[] => [
    `- ${cardText(card)}`,
    ...board.cards.filter(({ into }) => into === card.id).map((merged) => `  - ${cardText(merged)}`),
  ]

  const standing = (card: ExportedCard, theme: string | null): boolean => card.fate === 'open' && card.theme === theme
  const ranked = board.themes.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
  for (const theme of ranked) {
    const needs = board.needs.filter((need) => need.themeId === theme.id)
    const dots = theme.dots === null ? '' : ` (${theme.dots} ${word.dots})`
    section(
      `${versions(theme.name, locale)}${dots}`,
      needs,
      board.cards.filter((card) => standing(card, theme.id)),
      versions(theme.synthesis, locale),
    )
  }
  const known = new Set(board.themes.map((theme) => theme.id))
  section(
    word.noTheme,
    [...kept.values()].filter((need) => !known.has(need.themeId ?? '')),
    board.cards.filter((card) => standing(card, null)),
  )
  const parked = board.cards.filter((card) => card.fate === 'parked')
  if (parked.length > 0) lines.push(`## ${word.parked}`, '', ...parked.flatMap(withMerged), '')
  if (notes.length > 0) lines.push(`## ${word.originals}`, '', ...notes, '')
  return lines.join('\n')
}

function cardText(card: ExportedCard): string {
  const author = authorText(card.author)
  const translations = card.translations.map(({ lang, text }) => ` · ${plain(text)} (${lang})`)
  return `${plain(card.text)} (${card.lang}${author === '' ? '' : `, ${plain(author)}`})${translations.join('')}`
}
