import * as Y from 'yjs'
import { addTheme, placeCard, THEMES, type Theme, type ThemeTextKey } from '../../shared/boards/arrangement.ts'
import { positionBetween } from '../../shared/meetings/position.ts'
import { newId } from '../documents/newId.ts'

interface Placed {
  id: string
  position: string
}

/** Adds a theme after all others and answers its id. */
export function addThemeLast(doc: Y.Doc, themes: readonly Theme[]): string {
  const id = newId()
  const last = themes.reduce<string | null>(
    (most, { position }) => (most === null || position > most ? position : most),
    null,
  )
  doc.transact(() => addTheme(doc, { id, position: positionBetween(last, null) }))
  return id
}

/** Dissolves a theme, or puts it back; its cards stand in none meanwhile, and return with it. */
export function setThemeRemoved(doc: Y.Doc, themeId: string, removed: boolean): void {
  themeMap(doc, themeId)?.set('removed', removed)
}

/** Moves a theme one place among those shown; at either end it stays. Answers its new place, counted from 1. */
export function moveTheme(doc: Y.Doc, shown: readonly Placed[], themeId: string, by: 1 | -1): number | undefined {
  const from = shown.findIndex((theme) => theme.id === themeId)
  const to = from + by
  if (from < 0 || to < 0 || to >= shown.length) return undefined
  const rest = shown.toSpliced(from, 1)
  themeMap(doc, themeId)?.set('position', positionBetween(rest[to - 1]?.position ?? null, rest[to]?.position ?? null))
  return to + 1
}

/** Puts cards into a theme (null: out of any), in the given order, at the end or ahead of another card. */
export function moveCards(
  doc: Y.Doc,
  cardIds: readonly string[],
  { themeId, there, before = null }: { themeId: string | null; there: readonly Placed[]; before?: string | null },
): void {
  const staying = there.filter(({ id }) => !cardIds.includes(id))
  const at =
    before === null
      ? staying.length
      : Math.max(
          0,
          staying.findIndex(({ id }) => id === before),
        )
  let low = staying[at - 1]?.position ?? null
  const high = staying[at]?.position ?? null
  doc.transact(() => {
    for (const cardId of cardIds) {
      low = positionBetween(low, high)
      placeCard(doc, cardId, { theme: themeId, position: low })
    }
  })
}

/** Links a card to a second theme, or takes the link away. */
export function linkCard(doc: Y.Doc, cardId: string, also: string | null): void {
  placeCard(doc, cardId, { also })
}

/** A text of a theme that people type together; undefined while there is no such theme. */
export function themeText(doc: Y.Doc, themeId: string, key: ThemeTextKey): Y.Text | undefined {
  const text = themeMap(doc, themeId)?.get(key)
  return text instanceof Y.Text ? text : undefined
}

function themeMap(doc: Y.Doc, themeId: string): Y.Map<unknown> | undefined {
  const map = doc.getMap(THEMES).get(themeId)
  return map instanceof Y.Map ? (map as Y.Map<unknown>) : undefined
}
