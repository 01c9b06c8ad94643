import * as Y from 'yjs'
import { limits } from '../../shared/documents/protocol.ts'
import type { Struct } from './hasGap.ts'
import type { Locations } from './locations.ts'

/**
 * Checks what settling an update's conflicts would cost. To place an item, Yjs walks from its left neighbour to its right
 * one over all that has come between, so a few kilobytes can be made to keep it counting for minutes. An honest editor's
 * items follow on each other; only what others typed at that very place meanwhile has to be walked over.
 */
export function checkConflicts(structs: readonly Struct[], { find, locate }: Locations, doc: Y.Doc): string | null {
  let steps = 0
  /** New items by what they follow: each is compared with those before it. */
  const followers = new Map<string, { count: number; last: Y.Item }>()

  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || isHere(struct.lastId)) continue
    if (locate(struct) === null) continue // what it would stand beside is gone, and it goes the same way
    steps += placesShared(struct)
    const isBetweenKnown = isHere(struct.origin) && isHere(struct.rightOrigin)
    const walked = isBetweenKnown ? walk(struct) : 0
    if (walked === null) return 'update.misplaced'
    steps += walked
    if (steps > limits.conflictSteps) return 'update.costly'
  }
  return null

  /** Whether what an id names is in the document; there is nothing to look for where there is no id. */
  function isHere(id: Y.ID | null): boolean {
    return id === null || id.clock < Y.getState(doc.store, id.client)
  }

  function placesShared(item: Y.Item): number {
    const key = placeKey(item)
    const before = followers.get(key)
    followers.set(key, { count: (before?.count ?? 0) + 1, last: item })
    // Typing at the very start again and again: each stands right before the one before it.
    const isBeforeLast = before && item.rightOrigin && Y.compareIDs(item.rightOrigin, before.last.id)
    return before && !isBeforeLast ? before.count : 0
  }

  function placeKey(item: Y.Item): string {
    const { origin, parentSub } = item
    const parent: unknown = item.parent // a root's name, as long as it is not integrated
    if (origin) return `${origin.client} ${origin.clock}`
    if (parent instanceof Y.ID) return `in ${parent.client} ${parent.clock} ${parentSub ?? ''}`
    return typeof parent === 'string' ? `in ${parent} ${parentSub ?? ''}` : 'at a start'
  }

  /** Items between an item's neighbours as they stand now; null when the right one is not to the right of the left one. */
  function walk(item: Y.Item): number | null {
    const { origin, rightOrigin } = item
    // In one run of characters both are found in the same item, whichever comes first.
    if (origin && rightOrigin?.client === origin.client && find(origin) === find(rightOrigin)) {
      return rightOrigin.clock > origin.clock ? 0 : null
    }
    const right = find(rightOrigin)
    let at = firstAfter(item)
    let count = 0
    for (; at !== null && at !== right; at = at.right) if (++count > limits.conflictSteps) return count
    return at === right ? count : null
  }

  /** The first item Yjs would look at. */
  function firstAfter(item: Y.Item): Y.Item | null {
    const left = find(item.origin)
    if (left && item.origin) {
      const next = Y.createID(item.origin.client, item.origin.clock + 1)
      // In the middle of a run of characters the rest of the run comes next.
      return item.origin.clock < left.lastId.clock ? find(next) : left.right
    }
    const location = locate(item)
    const parent = typeof location?.parent === 'string' ? doc.share.get(location.parent) : location?.parent
    if (!parent || !location) return null
    if (location.key === null) return parent._start
    let first = parent._map.get(location.key) ?? null
    while (first?.left) first = first.left
    return first
  }
}
