import * as Y from 'yjs'
import { locales, type Locale, type Texts } from '../i18n/locale.ts'
import { isId } from '../ids.ts'
import { draftKey, itemTypes, PLANNED_MINUTES_MAX, titleKey, type AgendaItem, type ItemTextKey } from './agenda.ts'
import { ITEMS } from './agendaDocument.ts'
import { byPosition } from './agendaOrder.ts'

/**
 * Every item of an agenda document in its order, removed ones included. Members co-edit this document, so
 * nothing in it is trusted: what is no item is passed over, what is no known value gets a plain one.
 */
export function readAgendaItems(doc: Y.Doc): AgendaItem[] {
  const items: AgendaItem[] = []
  for (const [id, value] of doc.getMap(ITEMS)) {
    if (isId(id) && value instanceof Y.Map) items.push(toItem(id, value as Y.Map<unknown>))
  }
  return items.toSorted(byPosition)
}

function toItem(id: string, map: Y.Map<unknown>): AgendaItem {
  const position = map.get('position')
  const minutes = numberUnder(map, 'plannedMinutes')
  return {
    id,
    type: itemTypes.find((type) => type === map.get('type')) ?? 'discussion',
    position: typeof position === 'string' ? position : '',
    plannedMinutes: minutes > 0 ? Math.min(Math.round(minutes), PLANNED_MINUTES_MAX) : 0,
    title: textsUnder(map, titleKey),
    owner: textUnder(map, 'owner'),
    expected: textUnder(map, 'expected'),
    links: textUnder(map, 'links'),
    draft: textsUnder(map, draftKey),
    removed: map.get('removed') === true,
  }
}

/** Nothing is converted: a member's object could throw where it is asked for its number. */
function numberUnder(map: Y.Map<unknown>, key: string): number {
  const value = map.get(key)
  return typeof value === 'number' ? value : 0
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
