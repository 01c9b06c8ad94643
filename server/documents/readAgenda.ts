import * as Y from 'yjs'
import { draftKey, itemTypes, titleKey, type AgendaItem, type ItemTextKey } from '../../shared/meetings/agenda.ts'
import { locales, type Locale, type Texts } from '../../shared/i18n/locale.ts'
import { isId } from '../../shared/ids.ts'

/**
 * Every item of an agenda document in its order, removed ones included. Members co-edit this document, so
 * nothing in it is trusted: what is no item is passed over, what is no known value gets a plain one.
 */
export function readAgendaItems(doc: Y.Doc): AgendaItem[] {
  const items: AgendaItem[] = []
  for (const [id, value] of doc.getMap('items')) {
    if (isId(id) && value instanceof Y.Map) items.push(toItem(id, value as Y.Map<unknown>))
  }
  return items.toSorted((a, b) => compare(a.position, b.position) || compare(a.id, b.id))
}

function toItem(id: string, map: Y.Map<unknown>): AgendaItem {
  const position = map.get('position')
  const minutes = map.get('plannedMinutes')
  return {
    id,
    type: itemTypes.find((type) => type === map.get('type')) ?? 'discussion',
    position: typeof position === 'string' ? position : '',
    plannedMinutes: typeof minutes === 'number' && Number.isFinite(minutes) && minutes > 0 ? Math.round(minutes) : 0,
    title: textsUnder(map, titleKey),
    owner: textUnder(map, 'owner'),
    expected: textUnder(map, 'expected'),
    links: textUnder(map, 'links'),
    draft: textsUnder(map, draftKey),
    removed: map.get('removed') === true,
  }
}

function textUnder(map: Y.Map<unknown>, key: ItemTextKey): string {
  const value = map.get(key)
  return value instanceof Y.Text ? value.toJSON() : ''
}

function textsUnder(map: Y.Map<unknown>, keys: Record<Locale, ItemTextKey>): Texts {
  const texts: Texts = {}
  for (const locale of locales) {
    const text = textUnder(map, keys[locale])
    if (text !== '') texts[locale] = text
  }
  return texts
}

/** By code units, not by language: every computer must sort the keys alike. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
