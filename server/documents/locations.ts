import * as Y from 'yjs'
import type { Struct } from './hasGap.ts'

export type SharedType = Y.AbstractType<unknown>

/** Where something is put: into which shared type or root, and under which key of it. */
export interface Location {
  parent: SharedType | string
  key: string | null
}

/** Finds out where the parts of an update stand, which say so themselves only when they stand beside nothing. */
export interface Locations {
  /** The item an id names, in the document or in the update; null when it is gone. */
  find: (id: Y.ID | null) => Y.Item | null
  /** Follows neighbours until one says where it stands; null when that is deleted and forgotten. */
  locate: (item: Y.Item) => Location | null
  /** The item a shared type is the content of; null for a root. */
  ownerOf: (type: SharedType) => Y.Item | null
  /** Keys under which something was found to stand so far: attributes and fields. */
  readonly keys: ReadonlySet<string>
  /** Whether two places are one. */
  isSame: (one: Location, other: Location) => boolean
}

/** Of an update that is not applied yet. Gaps, overlaps and cycles must have been refused before. */
export function locationsOf(structs: readonly Struct[], doc: Y.Doc): Locations {
  const incoming = new Map<number, Y.Item[]>()
  const owners = new Map<SharedType, Y.Item>()
  const known = new Map<Y.Item, Location | null>()
  const keys = new Set<string>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const line = incoming.get(struct.id.client)
    if (line) line.push(struct)
    else incoming.set(struct.id.client, [struct])
    if (struct.content instanceof Y.ContentType) owners.set(struct.content.type as SharedType, struct)
  }

  function find(id: Y.ID | null): Y.Item | null {
    if (id === null) return null
    if (id.clock >= Y.getState(doc.store, id.client)) return findIn(incoming.get(id.client) ?? [], id.clock)
    const item: unknown = Y.getItem(doc.store, id)
    return item instanceof Y.Item ? item : null
  }

  function locate(item: Y.Item): Location | null {
    const path: Y.Item[] = []
    let at: Y.Item | null = item
    let found: Location | null | undefined
    while (at !== null && found === undefined) {
      path.push(at)
      found = known.has(at) ? known.get(at) : ownLocation(at)
      if (found === undefined) at = find(at.origin ?? at.rightOrigin)
    }
    const location = found ?? null
    for (const passed of path) known.set(passed, location)
    if (location !== null && location.key !== null) keys.add(location.key)
    return location
  }

  /** What an item says itself; undefined when it only says beside what it stands. */
  function ownLocation(item: Y.Item): Location | null | undefined {
    const parent: unknown = item.parent
    if (typeof parent === 'string') return { parent, key: item.parentSub }
    if (parent instanceof Y.AbstractType) return { parent: parent as SharedType, key: item.parentSub }
    if (!(parent instanceof Y.ID)) return undefined
    const content = find(parent)?.content
    return content instanceof Y.ContentType ? { parent: content.type as SharedType, key: item.parentSub } : null
  }

  const typeOf = (parent: SharedType | string): unknown =>
    typeof parent === 'string' ? (doc.share.get(parent) ?? parent) : parent
  return {
    find,
    locate,
    keys,
    ownerOf: (type) => type._item ?? owners.get(type) ?? null,
    isSame: (one, other) => one.key === other.key && typeOf(one.parent) === typeOf(other.parent),
  }
}

function findIn(line: readonly Y.Item[], clock: number): Y.Item | null {
  let low = 0
  let high = line.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const item = line[middle]
    if (!item) return null
    if (clock < item.id.clock) high = middle - 1
    else if (clock >= item.id.clock + item.length) low = middle + 1
    else return item
  }
  return null
}
