import * as Y from 'yjs'
import type { AgendaItem, ItemTextKey, ItemType } from '../../shared/meetings/agenda.ts'
import { addAgendaItem, ITEMS } from '../../shared/meetings/agendaDocument.ts'
import { itemsOnAgenda, positionForNewItem } from '../../shared/meetings/agendaOrder.ts'
import { positionBetween } from '../../shared/meetings/position.ts'
import { newId } from '../documents/newId.ts'

const NEW_ITEM_MINUTES = 15
const MOST_MINUTES = 600

/** Adds an empty item for discussion ahead of the items that end the agenda; answers its id. */
export function addItem(doc: Y.Doc, items: readonly AgendaItem[]): string {
  const id = newId()
  addAgendaItem(doc, {
    id,
    type: 'discussion',
    position: positionForNewItem(items),
    plannedMinutes: NEW_ITEM_MINUTES,
    title: {},
    owner: '',
    expected: '',
    links: '',
    draft: {},
    removed: false,
  })
  return id
}

/** Changes what an item is for. */
export function setItemType(doc: Y.Doc, itemId: string, type: ItemType): void {
  itemMap(doc, itemId)?.set('type', type)
}

/** Changes how long an item is planned to take, in whole minutes. */
export function setPlannedMinutes(doc: Y.Doc, itemId: string, minutes: number): void {
  const whole = Math.min(MOST_MINUTES, Math.max(0, Math.round(minutes)))
  itemMap(doc, itemId)?.set('plannedMinutes', whole)
}

/** Moves an item one place; at either end it stays. Answers its new number, counted from 1. */
export function moveItem(doc: Y.Doc, items: readonly AgendaItem[], itemId: string, by: 1 | -1): number | undefined {
  const ordered = itemsOnAgenda(items)
  const from = ordered.findIndex((item) => item.id === itemId)
  const to = from + by
  if (from < 0 || to < 0 || to >= ordered.length) return undefined
  const rest = ordered.toSpliced(from, 1)
  const position = positionBetween(rest[to - 1]?.position ?? null, rest[to]?.position ?? null)
  itemMap(doc, itemId)?.set('position', position)
  return to + 1
}

/** Takes an item off the agenda, or puts it back where it was; nothing written in it is lost. */
export function setRemoved(doc: Y.Doc, itemId: string, removed: boolean): void {
  itemMap(doc, itemId)?.set('removed', removed)
}

/** A text of an item that people type together; undefined while there is no such item. */
export function itemText(doc: Y.Doc, itemId: string, key: ItemTextKey): Y.Text | undefined {
  const text = itemMap(doc, itemId)?.get(key)
  return text instanceof Y.Text ? text : undefined
}

function itemMap(doc: Y.Doc, itemId: string): Y.Map<unknown> | undefined {
  const map = doc.getMap(ITEMS).get(itemId)
  return map instanceof Y.Map ? (map as Y.Map<unknown>) : undefined
}
