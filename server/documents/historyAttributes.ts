import * as Y from 'yjs'
import { type AnyType, isVisible, valuesOf } from './historyLeaves.ts'
import type { Replay } from './replayLog.ts'

/** A field of an agenda item at a point: the item that set it, and its value as text where it is not a shared text. */
export interface FieldAt {
  key: string
  item: Y.Item
  value: string | null
}

/** What a map held once so many entries count. */
export function* fieldsAt(replay: Replay, type: AnyType, entries: number): Generator<FieldAt> {
  for (const key of type._map.keys()) {
    for (const { item, life } of valuesOf(replay, type, key)) {
      if (!isVisible(life, entries)) continue
      const value = valueOf(item)
      const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      yield { key, item, value: isPlain ? String(value) : null }
      break
    }
  }
}

/** The attributes of an element at a point; whatever is no plain value is left out. */
export function attributesAt(
  replay: Replay,
  type: AnyType,
  entries: number,
): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = {}
  for (const { key, item } of fieldsAt(replay, type, entries)) {
    const value = valueOf(item)
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') values[key] = value
  }
  return values
}

/** The entry that last set or removed an attribute before a point; undefined when none did. */
export function lastSet(replay: Replay, type: AnyType, key: string, entries: number): number | undefined {
  for (const { life } of valuesOf(replay, type, key)) {
    if (life.from < entries) return isVisible(life, entries) ? life.from : life.until
  }
  return undefined
}

function valueOf({ content }: Y.Item): unknown {
  return content instanceof Y.ContentAny ? content.arr.at(-1) : undefined
}
