import type { Node } from '@tiptap/pm/model'

/** How long a colleague's words are tinted, the fading included. */
export const FRESH_MS = 2_000
/** When the fading begins. */
export const FADE_AFTER_MS = 1_200

/** Words that have just come from a colleague, and since when. */
export interface FreshRange {
  from: number
  to: number
  hue: number
  since: number
}

/** Where two documents differ: `from` to `before` in the old one became `from` to `after` in the new. */
export interface Difference {
  from: number
  before: number
  after: number
}

/**
 * The one stretch in which two documents differ; null when they are equal. A shared document replaces everything at
 * each change, so the change itself says nothing about what stayed.
 */
export function differenceOf(before: Node, after: Node): Difference | null {
  const from = before.content.findDiffStart(after.content)
  const ends = before.content.findDiffEnd(after.content)
  if (from === null || ends === null) return null
  // Equal letters on both sides are counted from both ends: the stretch may not turn inside out.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  return { from, before: ends.a + overlap, after: ends.b + overlap }
}

/** The ranges after a change elsewhere: shifted, cut short, or gone. */
export function movedRanges(ranges: readonly FreshRange[], { from, before, after }: Difference): FreshRange[] {
  const moved = (place: number) => (place <= from ? place : place >= before ? place + after - before : from)
  return ranges.flatMap((range) => {
    const next = { ...range, from: moved(range.from), to: moved(range.to) }
    return next.from < next.to ? [next] : []
  })
}

/** With a colleague's new words; what they type on right behind their last words stays one range, and fresh. */
export function withFresh(ranges: readonly FreshRange[], fresh: FreshRange): FreshRange[] {
  if (fresh.from >= fresh.to) return [...ranges]
  const touching = ranges.find(({ hue, to, from }) => hue === fresh.hue && to >= fresh.from && from <= fresh.to)
  const rest = ranges.filter((range) => range !== touching)
  const from = Math.min(fresh.from, touching?.from ?? fresh.from)
  const to = Math.max(fresh.to, touching?.to ?? fresh.to)
  return [...rest, { ...fresh, from, to }].toSorted((a, b) => a.from - b.from)
}

/** The ranges that are still fresh. */
export function stillFresh(ranges: readonly FreshRange[], now: number): FreshRange[] {
  return ranges.filter(({ since }) => now - since < FRESH_MS)
}
