import * as Y from 'yjs'
import { itemOfRoot } from '../../shared/documents/protocol.ts'
import type { Replay } from './replayLog.ts'

/** A Yjs type, whichever it is, as far as its items go. */
export type AnyType = Pick<Y.AbstractType<unknown>, '_start' | '_map' | '_item'>

/** Visible from one entry on, and until another took it away; entries by index, infinity for never. */
export interface Life {
  from: number
  until: number
}

/** Something the log brought: words, or what is not words (`text` null), such as a paragraph or an attribute. */
export interface Leaf {
  client: number
  clock: number
  text: string | null
  life: Life
  /** The shared text or element it stands in. */
  host: AnyType
}

/** A part of a document and where its content stands; a part that was put anew stands in several places. */
export interface PartRoot {
  part: string
  type: AnyType
  life: Life
}

const always: Life = { from: -1, until: Infinity }

/** Every part of a document, those that are gone included. */
export function partsOf(replay: Replay): PartRoot[] {
  const parts: PartRoot[] = []
  for (const [name, root] of replay.doc.share) {
    const type = root
    if (type._start !== null || type._map.size === 0) {
      parts.push({ part: itemOfRoot(name) ?? name, type, life: always })
      continue
    }
    for (const key of type._map.keys()) {
      for (const { item, life } of valuesOf(replay, type, key)) {
        if (item.content instanceof Y.ContentType) parts.push({ part: key, type: item.content.type, life })
      }
    }
  }
  return parts
}

/** Everything the log ever brought below a type, in the order of the text. */
export function* leavesIn(replay: Replay, type: AnyType, within: Life = always): Generator<Leaf> {
  for (const key of type._map.keys()) {
    for (const { item, life } of valuesOf(replay, type, key)) yield* leavesOf(replay, item, meet(life, within), type)
  }
  for (let item = type._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString) yield* wordsOf(replay, item, within, type)
    else yield* leavesOf(replay, item, meet(lifeOf(replay, item), within), type)
  }
}

function* leavesOf(replay: Replay, item: Y.Item, life: Life, host: AnyType): Generator<Leaf> {
  yield { client: item.id.client, clock: item.id.clock, text: null, life, host }
  if (item.content instanceof Y.ContentType) yield* leavesIn(replay, item.content.type, life)
}

function* wordsOf(replay: Replay, item: Y.Item, within: Life, host: AnyType): Generator<Leaf> {
  const { str } = item.content as Y.ContentString
  const { client, clock } = item.id
  for (const run of replay.inserted.pieces(client, clock, item.length)) {
    for (const piece of replay.deleted.pieces(client, run.clock, run.length)) {
      const text = str.slice(piece.clock - clock, piece.clock - clock + piece.length)
      const life = meet({ from: run.value ?? 0, until: piece.value ?? Infinity }, within)
      yield { client, clock: piece.clock, text, life, host }
    }
  }
}

/** When an item of one id was visible, as far as it alone is concerned. */
export function lifeOf({ inserted, deleted }: Replay, { id, content }: Y.Item): Life {
  const from = inserted.find(id.client, id.clock)?.value ?? 0
  if (content instanceof Y.ContentDeleted) return { from, until: from }
  return { from, until: deleted.find(id.client, id.clock)?.value ?? Infinity }
}

/** All values a key ever had, the newest first: each hides those before it from the moment it came. */
export function* valuesOf(replay: Replay, type: AnyType, key: string): Generator<{ item: Y.Item; life: Life }> {
  let hiddenFrom = Infinity
  for (let item = type._map.get(key) ?? null; item !== null; item = item.left) {
    const { from, until } = lifeOf(replay, item)
    yield { item, life: { from, until: Math.min(until, hiddenFrom) } }
    hiddenFrom = Math.min(hiddenFrom, from)
  }
}

/** Whether something is visible once so many entries count. */
export function isVisible({ from, until }: Life, entries: number): boolean {
  return from < entries && until >= entries
}

function meet(one: Life, other: Life): Life {
  return { from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) }
}
