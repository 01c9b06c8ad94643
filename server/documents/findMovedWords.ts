import type { IdAt } from '../../shared/documents/historyState.ts'
import { IdRuns } from '../../shared/documents/idRuns.ts'
import { createBreather } from './breather.ts'
import { type Leaf, leavesIn, partsOf } from './historyLeaves.ts'
import type { Replay } from './replayLog.ts'

/** Cutting and pasting, or taking a deletion back, within this time moves words; later they count as written anew. */
const IN_HAND_MS = 2 * 60_000
/** A run this long that comes back whole was moved; of a longer one that was added to, parts of at least this length. */
const SHORTEST_WHOLE = 4
const SHORTEST_PART = 12
/** What is compared at once: beyond it words count as written anew, so that nobody can make the server compare for ever. */
const MOST_CHARACTERS = 20_000

type Words = Leaf & { text: string }

/** Words one entry brought, or took, side by side in one text. */
interface Run {
  text: string
  leaves: Words[]
}

/**
 * Finds the words that somebody took away in one place and put into another, as an editor does on Enter, when a
 * paragraph becomes a list and when a deletion is undone: they stay their author's.
 */
export async function findMovedWords(replay: Replay): Promise<void> {
  const breather = createBreather()
  const came = new Map<number, Run[]>()
  const went = new Map<number, Run[]>()
  replay.moved = new IdRuns()
  replay.movedAway = new IdRuns()
  for (const { type, life } of partsOf(replay)) {
    for (const leaf of leavesIn(replay, type, life)) {
      if (breather.isDue()) await breather.rest()
      const { text, life: own } = leaf
      if (text === null || own.until <= own.from) continue
      addTo(came, own.from, { ...leaf, text })
      if (own.until !== Infinity) addTo(went, own.until, { ...leaf, text })
    }
  }

  const hands = new Map<string | null, { at: number; runs: Run[] }[]>()
  for (const [index, { personId, at: moment }] of replay.entries.entries()) {
    const at = Date.parse(moment)
    const taken = went.get(index)
    const put = came.get(index)?.filter(({ text }) => text.length >= SHORTEST_WHOLE)
    if (!taken && !put?.length) continue
    if (breather.isDue()) await breather.rest()
    const hand = (hands.get(personId) ?? []).filter((held) => at - held.at <= IN_HAND_MS)
    if (taken) hand.push({ at, runs: taken })
    hands.set(personId, hand)
    for (const run of put ?? [])
      matchRun(
        replay,
        run,
        hand.flatMap(({ runs }) => runs),
      )
  }
}

/** Adds a leaf to what one entry did; what stands side by side in one text is one run. */
function addTo(runs: Map<number, Run[]>, entry: number, leaf: Words): void {
  const own = runs.get(entry)
  const last = own?.at(-1)
  if (last && last.leaves.at(-1)?.host === leaf.host) {
    last.text += leaf.text
    last.leaves.push(leaf)
  } else if (own) {
    own.push({ text: leaf.text, leaves: [leaf] })
  } else {
    runs.set(entry, [{ text: leaf.text, leaves: [leaf] }])
  }
}

function matchRun(replay: Replay, run: Run, held: Run[]): void {
  const size = held.reduce((sum, { text }) => sum + text.length, run.text.length)
  if (held.length === 0 || size > MOST_CHARACTERS) return
  for (const source of held) {
    const at = source.text.indexOf(run.text)
    if (at < 0) continue
    move(replay, run, 0, source, at, run.text.length)
    return
  }
  let from = 0
  while (from + SHORTEST_PART <= run.text.length) {
    const part = run.text.slice(from, from + SHORTEST_PART)
    const source = held.find(({ text }) => text.includes(part))
    if (source === undefined) {
      from++
      continue
    }
    const at = source.text.indexOf(part)
    let length = SHORTEST_PART
    while (from + length < run.text.length && run.text[from + length] === source.text[at + length]) length++
    move(replay, run, from, source, at, length)
    from += length
  }
}

/** States that `length` characters of a run were `source`'s; they are in hand no longer. */
function move(replay: Replay, run: Run, from: number, source: Run, at: number, length: number): void {
  for (const target of sliceOf(run, from, length)) {
    let done = 0
    for (const origin of sliceOf(source, at + target.start - from, target.length)) {
      replay.moved.add(target.client, target.clock + done, origin.length, origin)
      replay.movedAway.add(origin.client, origin.clock, origin.length, true)
      done += origin.length
    }
  }
  source.text = source.text.slice(0, at) + '\0'.repeat(length) + source.text.slice(at + length)
}

interface Slice extends IdAt {
  /** Where it begins in the run. */
  start: number
  length: number
}

/** The ids behind some characters of a run. */
function sliceOf({ leaves }: Run, from: number, length: number): Slice[] {
  const slices: Slice[] = []
  let start = 0
  for (const { client, clock, text } of leaves) {
    const end = start + text.length
    const [first, last] = [Math.max(from, start), Math.min(from + length, end)]
    if (first < last) slices.push({ client, clock: clock + first - start, start: first, length: last - first })
    start = end
  }
  return slices
}
