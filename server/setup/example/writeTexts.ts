import * as Y from 'yjs'
import type { ItemTextKey } from '../../../shared/meetings/agenda.ts'
import { addAgendaItem, ITEMS } from '../../../shared/meetings/agendaDocument.ts'
import { positionBetween } from '../../../shared/meetings/position.ts'
import type { Locale } from '../../../shared/i18n/locale.ts'
import { minutesRoot } from '../../../shared/documents/protocol.ts'
import type { ExampleItem, Passage } from './passage.ts'

/** Replaces a new meeting's standing items by the example's own; returns the item ids by key. */
export function writeAgenda(doc: Y.Doc, items: readonly ExampleItem[], newId: () => string): Map<string, string> {
  const map = doc.getMap(ITEMS)
  for (const id of [...map.keys()]) map.delete(id)
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

/** Fills one of an item's shared texts. */
export function writeItemText(doc: Y.Doc, itemId: string, key: ItemTextKey, text: string): void {
  const shared = doc.getMap<Y.Map<unknown>>(ITEMS).get(itemId)?.get(key)
  if (shared instanceof Y.Text) {
    shared.delete(0, shared.length)
    shared.insert(0, text)
  }
}

/** Writes paragraphs and marked blocks at the end of an item's minutes. */
export function writeMinutes(doc: Y.Doc, itemId: string, passages: readonly Passage[]): void {
  const fragment = doc.getXmlFragment(minutesRoot(itemId))
  for (const passage of passages) {
    if (!('block' in passage)) fragment.push([paragraph(passage.text, { lang: passage.lang })])
    else fragment.push(blockParagraphs(passage))
  }
}

const order = ['fr', 'nl', 'en'] as const satisfies readonly Locale[]

function blockParagraphs({ block, id, texts }: Extract<Passage, { block: unknown }>): Y.XmlElement[] {
  return order
    .filter((lang) => texts[lang])
    .map((lang, index) => paragraph(texts[lang] ?? '', index === 0 ? { id, kind: block, lang } : { of: id, lang }))
}

function paragraph(text: string, attributes: Readonly<Record<string, string>>): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.insert(0, [new Y.XmlText(text)])
  return element
}
