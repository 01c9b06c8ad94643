import type { BlockLook, Stamp } from './history.ts'
import { IdRuns } from './idRuns.ts'
import { longestRising } from './longestRising.ts'

/** Where a character was written: a Yjs id. */
export interface IdAt {
  client: number
  clock: number
}

/** A run of characters written at once, as it stands at a point. */
export interface StatePiece {
  text: string
  /** Its own id, then those of the words it was moved from: all but the first are older. */
  ids: readonly IdAt[]
  /** Who put it where it stands. */
  put: Stamp
  /** Who wrote it in the first place, wherever it stood then. */
  written: Stamp
  /** Who took it away from here later on; null when nobody has. */
  taken: Stamp | null
}

/** A paragraph or field as it stands at a point. */
export interface StateBlock extends BlockLook {
  /** The same for the same paragraph at every point. */
  key: string
  pieces: readonly StatePiece[]
  /** Who last said what kind of block it is, or that it is none; null when nobody has. */
  marked: Stamp | null
}

/** A stretch of the later text: found in the earlier one, counted in characters from its beginning, or new there. */
export interface Stretch {
  text: string
  old: number | null
  /** Whether it stands where it stood, rather than having been moved there. */
  isInPlace: boolean
  piece: StatePiece
}

/** A stretch of the earlier text that is no longer there. */
export interface Loss {
  text: string
  start: number
  /** Index of its earlier block. */
  block: number
  piece: StatePiece
}

/**
 * The later text, block by block, each stretch found in the earlier text or new. What changed its order counts as new.
 * Yields between blocks, for a long text must not hold up everything else.
 */
export function* findStretches(
  before: readonly StateBlock[],
  after: readonly StateBlock[],
): Generator<void, Stretch[][]> {
  const places = new IdRuns<number>()
  let start = 0
  for (const { pieces } of before) {
    for (const { text, ids } of pieces) {
      const [id] = ids
      if (id) places.add(id.client, id.clock, text.length, start)
      start += text.length
    }
    yield
  }
  const stretches: Stretch[][] = []
  for (const { pieces } of after) {
    stretches.push(pieces.flatMap((piece) => stretchesOf(piece, places)))
    yield
  }
  keepOrder(stretches.flat())
  return stretches
}

/** What of the earlier text none of these stretches keeps, in order. Yields between blocks. */
export function* findLosses(before: readonly StateBlock[], stretches: readonly Stretch[]): Generator<void, Loss[]> {
  const kept = stretches.flatMap(({ old, text }) => (old === null ? [] : [{ from: old, to: old + text.length }]))
  const losses: Loss[] = []
  let next = 0
  let start = 0
  for (const [block, { pieces }] of before.entries()) {
    for (const piece of pieces) {
      const end = start + piece.text.length
      let at = start
      while (at < end) {
        while ((kept[next]?.to ?? Infinity) <= at) next++
        const { from, to } = kept[next] ?? { from: Infinity, to: Infinity }
        if (from > at) {
          const until = Math.min(from, end)
          losses.push({ text: piece.text.slice(at - start, until - start), start: at, block, piece })
        }
        at = from >= end ? end : Math.min(to, end)
      }
      start = end
    }
    yield
  }
  return losses
}

/** Cuts a piece where it changes whether, and where, it is found in the earlier text. */
function stretchesOf(piece: StatePiece, places: IdRuns<number>): Stretch[] {
  const look = (offset: number, length: number, depth: number): Stretch[] => {
    const id = piece.ids[depth]
    if (id === undefined)
      return [{ text: piece.text.slice(offset, offset + length), old: null, isInPlace: false, piece }]
    return [...places.pieces(id.client, id.clock + offset, length)].flatMap((run) => {
      const from = run.clock - id.clock
      if (run.value === undefined) return look(from, run.length, depth + 1)
      const old = run.value + run.offset
      return [{ text: piece.text.slice(from, from + run.length), old, isInPlace: depth === 0, piece }]
    })
  }
  return look(0, piece.text.length, 0)
}

/** What stands in its place keeps its order by itself; between two such stretches, the most of what was moved there is kept. */
function keepOrder(stretches: readonly Stretch[]): void {
  let moved: Stretch[] = []
  let after = 0
  for (const stretch of stretches) {
    if (stretch.old !== null && !stretch.isInPlace) moved.push(stretch)
    if (stretch.old === null || !stretch.isInPlace) continue
    keepRising(moved, after, stretch.old)
    moved = []
    after = stretch.old + stretch.text.length
  }
  keepRising(moved, after, Infinity)
}

function keepRising(moved: readonly Stretch[], after: number, before: number): void {
  const fitting = moved.filter(({ old, text }) => old !== null && old >= after && old + text.length <= before)
  const rising = new Set(longestRising(fitting.map(({ old }) => old ?? 0)).map((index) => fitting[index]))
  let end = after
  for (const stretch of moved) {
    const old = stretch.old ?? 0
    if (rising.has(stretch) && old >= end) end = old + stretch.text.length
    else stretch.old = null
  }
}
