import * as Y from 'yjs'
import { locales } from '../i18n/locale.ts'
import { draftKey, titleKey, type AgendaItem, type ItemTextKey } from './agenda.ts'

/** The root of an agenda document: item id → the item's map. */
export const ITEMS = 'items'

/** Puts an item into an agenda document; its texts become shared texts, so that two people may type in each. */
export function addAgendaItem(doc: Y.Doc, item: AgendaItem): void {
  const map = new Y.Map<unknown>()
  map.set('type', item.type)
  map.set('position', item.position)
  map.set('plannedMinutes', item.plannedMinutes)
  map.set('removed', item.removed)
  const texts: [ItemTextKey, string][] = [
    ['owner', item.owner],
    ['expected', item.expected],
    ['links', item.links],
    ...locales.map((locale): [ItemTextKey, string] => [titleKey[locale], item.title[locale] ?? '']),
    ...locales.map((locale): [ItemTextKey, string] => [draftKey[locale], item.draft[locale] ?? '']),
  ]
  for (const [key, text] of texts) map.set(key, new Y.Text(text))
  doc.getMap(ITEMS).set(item.id, map)
}
