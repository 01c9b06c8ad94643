import { simpleDiffStringWithCursor } from 'lib0/diff'

/** One change of a plain text, in UTF-16 units: at `index`, `remove` units go and `insert` comes. */
export interface TextDiff {
  index: number
  remove: number
  insert: string
}

/** A change of a shared text as Yjs tells it. */
export type TextDelta = readonly { retain?: number; delete?: number; insert?: unknown }[]

/** The smallest change from one text to another; `caret`, where the cursor stands after it, tells equal letters apart. */
export function diffText(before: string, after: string, caret: number): TextDiff {
  const grown = Math.max(0, after.length - before.length)
  return simpleDiffStringWithCursor(before, after, Math.max(0, caret - grown))
}

/** Where a position is after a change; what is inserted right there pushes it on only if it `sticks` to what follows. */
export function mapPosition(position: number, delta: TextDelta, sticks: 'before' | 'after'): number {
  let at = 0
  let mapped = position
  for (const part of delta) {
    if (at > position) break
    if (part.retain !== undefined) {
      at += part.retain
    } else if (part.delete !== undefined) {
      mapped -= Math.min(part.delete, Math.max(0, position - at))
      at += part.delete
    } else if (at < position || sticks === 'after') {
      mapped += lengthOf(part.insert)
    }
  }
  return mapped
}

/**
 * A change made to an older text, as changes to the text that these deltas have led to: apply them in order. Words
 * that others wrote inside a passage it removes stay.
 */
export function rebaseDiff(diff: TextDiff, deltas: readonly TextDelta[]): TextDiff[] {
  let insertAt = diff.index
  let removed: { from: number; to: number }[] =
    diff.remove > 0 ? [{ from: diff.index, to: diff.index + diff.remove }] : []
  for (const delta of deltas) {
    removed = removed.flatMap((range) => survivors(range, delta))
    insertAt = mapPosition(insertAt, delta, 'before')
  }
  // From the end, so that one removal does not shift the next; the words come last, before anything is shifted either.
  const removals = removed.toReversed().map(({ from, to }) => ({ index: from, remove: to - from, insert: '' }))
  const shift = removed.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, insertAt) - from), 0)
  return diff.insert === '' ? removals : [...removals, { index: insertAt - shift, remove: 0, insert: diff.insert }]
}

/** The parts of a range that a change leaves, where they then are. */
function survivors(range: { from: number; to: number }, delta: TextDelta): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = []
  let old = 0
  let now = 0
  const keep = (length: number) => {
    const from = Math.max(range.from, old)
    const to = Math.min(range.to, old + length)
    if (from < to) parts.push({ from: from - old + now, to: to - old + now })
    old += length
    now += length
  }
  for (const part of delta) {
    if (part.retain !== undefined) keep(part.retain)
    else if (part.delete !== undefined) old += part.delete
    else now += lengthOf(part.insert)
  }
  keep(Math.max(0, range.to - old))
  return parts
}

function lengthOf(inserted: unknown): number {
  return typeof inserted === 'string' ? inserted.length : 1
}
