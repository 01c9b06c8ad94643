import * as Y from 'yjs'
import { locales, type Locale, type Texts } from '../i18n/locale.ts'
import { isId } from '../ids.ts'
import { byPosition } from '../meetings/agendaOrder.ts'

/** Roots of a board's document: theme id → the theme's map, card id → where the card stands. */
export const THEMES = 'themes'
export const PLACED = 'placed'

/** The texts of a theme that people type together, each a Y.Text under this key in the theme's Y.Map. */
export const themeTextKeys = ['nameEn', 'nameFr', 'nameNl', 'synthesisEn', 'synthesisFr', 'synthesisNl'] as const
export type ThemeTextKey = (typeof themeTextKeys)[number]

export const themeNameKey: Record<Locale, ThemeTextKey> = { en: 'nameEn', fr: 'nameFr', nl: 'nameNl' }
export const synthesisKey: Record<Locale, ThemeTextKey> = { en: 'synthesisEn', fr: 'synthesisFr', nl: 'synthesisNl' }

/** A theme (cluster) read out of a board's document. */
export interface Theme {
  id: string
  /** Fractional position key; themes are ordered by (position, id). */
  position: string
  name: Texts
  synthesis: Texts
  /** Dissolved; kept, and can be put back. */
  removed: boolean
}

/** Where a card stands: its theme, its place in it, and a second theme it is linked to. Null: in none. */
export interface Placement {
  cardId: string
  theme: string | null
  position: string
  also: string | null
}

export interface Arrangement {
  /** In order, removed ones included. */
  themes: Theme[]
  /** In order; of every card that was ever moved. */
  placements: Placement[]
}

/** Puts a theme into a board's document; its texts become shared texts, so that two people may type in each. */
export function addTheme(
  doc: Y.Doc,
  theme: Pick<Theme, 'id' | 'position'> & { name?: Texts; synthesis?: Texts },
): void {
  const map = new Y.Map<unknown>()
  map.set('position', theme.position)
  map.set('removed', false)
  for (const locale of locales) {
    map.set(themeNameKey[locale], new Y.Text(theme.name?.[locale] ?? ''))
    map.set(synthesisKey[locale], new Y.Text(theme.synthesis?.[locale] ?? ''))
  }
  doc.getMap(THEMES).set(theme.id, map)
}

/** Moves a card into a theme (null: out of any); what is not said stays as it was. */
export function placeCard(doc: Y.Doc, cardId: string, change: Partial<Omit<Placement, 'cardId'>>): void {
  const placed = doc.getMap(PLACED)
  const known = placed.get(cardId)
  const map = known instanceof Y.Map ? (known as Y.Map<unknown>) : new Y.Map<unknown>()
  if (known !== map) placed.set(cardId, map)
  for (const [key, value] of Object.entries(change)) map.set(key, value)
}

/**
 * A board's arrangement. Members co-edit this document, so nothing in it is trusted: what is no theme or place is
 * passed over, and a card whose theme is unknown or removed stands in none.
 */
export function readArrangement(doc: Y.Doc): Arrangement {
  const themes: Theme[] = []
  for (const [id, value] of doc.getMap(THEMES)) if (isId(id) && value instanceof Y.Map) themes.push(toTheme(id, value))
  const standing = new Set(themes.filter((theme) => !theme.removed).map((theme) => theme.id))
  const themeOf = (value: unknown): string | null => (typeof value === 'string' && standing.has(value) ? value : null)
  const placements: Placement[] = []
  for (const [cardId, value] of doc.getMap(PLACED)) {
    if (!isId(cardId) || !(value instanceof Y.Map)) continue
    const map = value as Y.Map<unknown>
    const theme = themeOf(map.get('theme'))
    const also = themeOf(map.get('also'))
    placements.push({ cardId, theme, position: textOr(map.get('position')), also: also === theme ? null : also })
  }
  const byPlace = (a: Placement, b: Placement): number =>
    byPosition({ id: a.cardId, position: a.position }, { id: b.cardId, position: b.position })
  return { themes: themes.toSorted(byPosition), placements: placements.toSorted(byPlace) }
}

function toTheme(id: string, map: Y.Map<unknown>): Theme {
  return {
    id,
    position: textOr(map.get('position')),
    name: textsUnder(map, themeNameKey),
    synthesis: textsUnder(map, synthesisKey),
    removed: map.get('removed') === true,
  }
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function textsUnder(map: Y.Map<unknown>, keys: Record<Locale, ThemeTextKey>): Texts {
  const texts: Texts = {}
  for (const locale of locales) {
    const value = map.get(keys[locale])
    const text = value instanceof Y.Text ? value.toJSON() : ''
    if (text !== '') texts[locale] = text
  }
  return texts
}
