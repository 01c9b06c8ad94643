import * as Y from 'yjs'
import type { DocumentKind } from '../../shared/documents/access.ts'
import { limits } from '../../shared/documents/protocol.ts'
import { type Place, RESULT_ATTRIBUTE, rootPlace } from '../../shared/documents/shape.ts'
import type { DecodedUpdate } from './gate.ts'
import type { Location, Locations, SharedType } from './locations.ts'

/** Names that reach into an object's making, and the one attribute that is the server's. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', RESULT_ATTRIBUTE])

/** Whether everything new in an update stands where it may, by `shape.ts`; else the reason. */
export function checkPlaces(
  { structs, ds }: DecodedUpdate,
  { find, locate, ownerOf, isSame }: Locations,
  { kind, doc }: { kind: DocumentKind; doc: Y.Doc },
): string | null {
  /** What the update deletes of each client, in order; sorted only for those who need it. */
  const deletions = new Map<number, readonly { clock: number; len: number }[]>()
  for (const struct of structs) {
    const isKnown = struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)
    const reason = struct instanceof Y.Item && !isKnown ? checkItem(struct) : null
    if (reason !== null) return reason
  }
  return null

  function checkItem(item: Y.Item): string | null {
    const location = locate(item)
    if (isTangled(item, location)) return 'update.misplaced'
    const isDeleted = item.content instanceof Y.ContentDeleted
    if (location === null || (isDeleted && location.key === null)) return null // nothing of it will be seen
    const { parent, key } = location
    if (key !== null && forbiddenKeys.has(key)) return 'update.forbiddenKey'
    const place = placeOf(parent)
    if (place === null || typeof place === 'string') return place
    // Deleted or not, what has a key takes the place of what was there.
    if (isDeleted) return mayHoldKey(place, key) ? null : 'update.misplaced'
    return hasLiveRival(item) ? 'update.misplaced' : checkContent(item.content, key, place)
  }

  /**
   * Whether one of several values of a key, not the last, would live on: who sets the next deletes the one before, and
   * Yjs throws in whoever opens a document where two live under one key.
   */
  function hasLiveRival({ id, length, content }: Y.Item): boolean {
    if (!(content instanceof Y.ContentAny) || length === 1) return false
    let clock = Math.max(id.clock, Y.getState(doc.store, id.client))
    for (const range of deletionsOf(id.client)) {
      if (range.clock > clock) break
      clock = Math.max(clock, range.clock + range.len)
    }
    return clock < id.clock + length - 1
  }

  function deletionsOf(client: number): readonly { clock: number; len: number }[] {
    const known = deletions.get(client)
    if (known) return known
    const ranges = (ds.clients.get(client) ?? []).toSorted((a, b) => a.clock - b.clock)
    deletions.set(client, ranges)
    return ranges
  }

  /** Whether its neighbours, or the part of it that is known already, stand elsewhere: no honest editor writes that. */
  function isTangled(item: Y.Item, location: Location | null): boolean {
    const { client, clock } = item.id
    const state = Y.getState(doc.store, client)
    const neighbours = [item.origin, item.rightOrigin, clock < state ? Y.createID(client, state - 1) : null]
    return neighbours.some((id) => {
      if (id === null) return false
      const neighbour = find(id)
      const place = neighbour && locate(neighbour)
      // What stands together is forgotten together.
      return place === null || location === null ? place !== location : !isSame(place, location)
    })
  }

  /** What may stand in a type, by the way down to it from its root; a string is the reason nothing may, null: it is gone. */
  function placeOf(parent: SharedType | string): Place | string | null {
    const way: { item: Y.Item; key: string | null }[] = []
    let at: SharedType | string = parent
    while (typeof at !== 'string') {
      if (isResult(at)) return 'update.keptResult'
      const owner: Y.Item | null = ownerOf(at)
      if (owner === null) break
      const above = locate(owner)
      if (above === null) return null // deleted by somebody else at this moment, and all of it with it
      if (way.push({ item: owner, key: above.key }) > limits.depth) return 'update.tooDeep'
      at = above.parent
    }
    const root = typeof at === 'string' ? at : Y.findRootTypeKey(at)
    let place = rootPlace(kind, root)
    if (!place) return 'update.unknownRoot'
    for (const { item, key } of way.toReversed()) {
      place = place && placeWithin(place, item.content, key)
    }
    return place ?? 'update.misplaced'
  }
}

/** Whether a type is a paragraph that states a vote's result. */
export function isResult(type: unknown): boolean {
  if (!(type instanceof Y.XmlElement)) return false
  const mark = type._map.get(RESULT_ATTRIBUTE)
  return mark !== undefined && !mark.deleted
}

function mayHoldKey(place: Place, key: string | null): boolean {
  return key !== null && (own(place.values, key) !== undefined || place.types?.(key) !== undefined)
}

/** The place a shared type makes in another, or undefined when it may not stand there. */
function placeWithin(place: Place, content: Y.Item['content'], key: string | null): Place | undefined {
  const type: unknown = content instanceof Y.ContentType ? content.type : undefined
  if (type instanceof Y.XmlElement) return key === null ? own(place.elements, type.nodeName) : undefined
  if (type instanceof Y.XmlText) return key === null ? place.text : undefined
  const named = key === null ? undefined : place.types?.(key)
  const isText = type instanceof Y.Text
  return named && isText === (named.characters === true) && (isText || type?.constructor === Y.Map) ? named : undefined
}

function checkContent(content: Y.Item['content'], key: string | null, place: Place): string | null {
  if (content instanceof Y.ContentString) return key === null && place.characters ? null : 'update.misplaced'
  if (content instanceof Y.ContentType) return placeWithin(place, content, key) ? null : 'update.misplaced'
  if (content instanceof Y.ContentFormat) {
    const check = own(place.marks, content.key)
    if (!check || key !== null) return 'update.misplaced'
    if (check(content.value)) return null
    return content.key === 'link' ? 'update.unsafeLink' : 'update.misplaced'
  }
  if (content instanceof Y.ContentAny) {
    const check = key === null ? undefined : own(place.values, key)
    // Several values: set one after the other without a connection, and kept to be undone, they are one item by now.
    return check && content.arr.length > 0 && content.arr.every((value) => check(value)) ? null : 'update.misplaced'
  }
  return 'update.unknownContent'
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}
