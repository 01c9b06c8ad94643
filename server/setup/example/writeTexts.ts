import type * as Y from 'yjs'
import { addAgendaItem, ITEMS } from '../../../shared/meetings/agendaDocument.ts'
import { positionBetween } from '../../../shared/meetings/position.ts'
import type { Locale } from '../../../shared/i18n/locale.ts'
import { appendPassages, type NewPassage } from '../../../shared/documents/writePassages.ts'
import type { ExampleItem, Passage } from './passage.ts'

/** Replaces a new meeting's standing items by the example's own; returns the item ids by key. */
export function writeAgenda(doc: Y.Doc, items: readonly ExampleItem[], newId: () => string): Map<string, string> {
  const map = doc.getMap(ITEMS)
  map.clear()
  const ids = new Map<string, string>()
  let position: string | null = null
  for (const { key, minutes: _minutes, ...item } of items) {
    position = positionBetween(position, null)
    const id = newId()
    ids.set(key, id)
    addAgendaItem(doc, { ...item, id, position, links: '', removed: false })
  }
  return ids
}

/** Adds items before the last one of an agenda, as a group does with the standing agenda. */
export function addBeforeLast(doc: Y.Doc, items: readonly ExampleItem[], newId: () => string): void {
  const positions = [...doc.getMap<Y.Map<unknown>>(ITEMS).values()]
    .map((item) => String(item.get('position')))
    .toSorted()
  const last = positions.at(-1) ?? null
  let before = positions.at(-2) ?? null
  for (const { key: _key, minutes: _minutes, ...item } of items) {
    before = positionBetween(before, last)
    addAgendaItem(doc, { ...item, id: newId(), position: before, links: '', removed: false })
  }
}

/** Moves an item behind another one. */
export function moveBehind(doc: Y.Doc, movedId: string, behindId: string): void {
  const items = doc.getMap<Y.Map<unknown>>(ITEMS)
  const at = (id: string) => String(items.get(id)?.get('position'))
  const next = [...items.values()]
    .map((item) => String(item.get('position')))
    .toSorted()
    .find((position) => position > at(behindId))
  items.get(movedId)?.set('position', positionBetween(at(behindId), next ?? null))
}

/** Writes paragraphs and marked blocks at the end of an item's minutes. */
export function writeMinutes(doc: Y.Doc, itemId: string, passages: readonly Passage[]): void {
  appendPassages(doc, itemId, passages.flatMap(paragraphsOf))
}

const order = ['fr', 'nl', 'en'] as const satisfies readonly Locale[]

function paragraphsOf(passage: Passage): NewPassage[] {
  if (!('block' in passage)) return [passage]
  const { block, id, texts } = passage
  return order
    .filter((lang) => texts[lang])
    .map((lang, index) => ({ text: texts[lang] ?? '', lang, ...(index === 0 ? { id, kind: block } : { of: id }) }))
}
