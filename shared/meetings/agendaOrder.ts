import type { AgendaItem } from './agenda.ts'
import { positionBetween } from './position.ts'

/** What order is made of, so that a screen may sort the little it has read. */
type Placed = Pick<AgendaItem, 'id' | 'position' | 'removed' | 'type'>

/** The items on the agenda in their order, those taken off left out; item numbers count along this list from 1. */
export function itemsOnAgenda<Item extends Placed>(items: readonly Item[]): Item[] {
  return items.filter((item) => !item.removed).toSorted(byPosition)
}

/** Compares by position, then id: everybody sees the same order, also when two items share a position. */
export function byPosition(a: Pick<Placed, 'id' | 'position'>, b: Pick<Placed, 'id' | 'position'>): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** Where a new item belongs: ahead of the statutory items that end the agenda, else last. */
export function positionForNewItem(items: readonly Placed[]): string {
  const ordered = itemsOnAgenda(items)
  const lastOwn = ordered.findLastIndex((item) => item.type !== 'statutory')
  // Without any item of its own yet, the agenda's closing item is the last statutory one.
  const at = lastOwn >= 0 ? lastOwn + 1 : Math.max(0, ordered.length - 1)
  return positionBetween(ordered[at - 1]?.position ?? null, ordered[at]?.position ?? null)
}
