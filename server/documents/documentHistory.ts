import type { ChangedPart, HistoryPoint, PartContent, Spell, Stamp } from '../../shared/documents/history.ts'
import { compareStates } from '../../shared/documents/historyDiff.ts'
import { groupSpells, type Touch } from '../../shared/documents/historyTimeline.ts'
import { createBreather, inSlices } from './breather.ts'
import { contentAt } from './contentAt.ts'
import { leavesIn, partsOf } from './historyLeaves.ts'
import type { LogEntry, Replay } from './replayLog.ts'
import { type MarkedBlock, stateAt } from './stateAt.ts'

/** Everything that can be asked of a document's past; `part` null asks of all parts. Each answer lets others in meanwhile. */
export interface DocumentHistory {
  entries: readonly LogEntry[]
  /** Spells of writing, oldest first. */
  timeline: (part: string | null) => Promise<Spell[]>
  /** What became of each part between two points; parts nothing happened to are left out when all are asked for. */
  changes: (part: string | null, from: HistoryPoint, to: HistoryPoint) => Promise<ChangedPart[]>
  content: (part: string | null, at: HistoryPoint) => Promise<PartContent[]>
  /** The paragraphs or fields of a part at a point. */
  state: (part: string, at: HistoryPoint) => Promise<MarkedBlock[]>
  /** Which entries touched a part, oldest first. */
  touches: (part: string | null) => Promise<Touch[]>
  /** The last change to the words of a paragraph up to a point. */
  lastChange: (block: MarkedBlock, at: HistoryPoint) => Stamp
}

/** Answers out of a replayed log. */
export function createHistory(replay: Replay): DocumentHistory {
  let touched: Promise<Touch[]> | undefined
  const partNames = (): string[] => [...new Set(partsOf(replay).map(({ part }) => part))]
  const countUpTo = (seq: HistoryPoint): number => entriesUpTo(replay.entries, seq)
  const touches = async (part: string | null): Promise<Touch[]> => {
    touched ??= listTouches(replay)
    return (await touched).filter((touch) => part === null || touch.part === part)
  }
  const asked = async (part: string | null, from: HistoryPoint, to: HistoryPoint): Promise<string[]> => {
    if (part !== null) return [part]
    const changed = new Set((await touches(null)).flatMap((one) => (one.seq > from && one.seq <= to ? [one.part] : [])))
    return partNames().filter((name) => changed.has(name))
  }

  return {
    entries: replay.entries,
    touches,
    timeline: async (part) => inSlices(groupSpells(await touches(part))),
    async changes(part, from, to) {
      const parts: ChangedPart[] = []
      for (const name of await asked(part, from, to)) {
        const before = await stateAt(replay, name, countUpTo(from))
        const after = await stateAt(replay, name, countUpTo(to))
        parts.push({ part: name, blocks: await inSlices(compareStates(before, after)) })
      }
      return parts
    },
    async content(part, at) {
      const parts: PartContent[] = []
      for (const name of part === null ? partNames() : [part]) {
        parts.push(await contentAt(replay, name, countUpTo(at)))
      }
      return parts
    },
    state: (part, at) => stateAt(replay, part, countUpTo(at)),
    lastChange(block, at) {
      const entries = countUpTo(at)
      let last = -1
      for (const { text, life } of block.host ? leavesIn(replay, block.host) : []) {
        if (text === null || life.until <= life.from) continue
        for (const entry of [life.from, life.until]) if (entry < entries) last = Math.max(last, entry)
      }
      const { personId = null, at: moment = '' } = replay.entries[last] ?? {}
      return { personId, at: moment }
    },
  }
}

/** How many entries count at a point. */
function entriesUpTo(entries: readonly LogEntry[], seq: HistoryPoint): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.seq ?? Infinity) <= seq) low = middle + 1
    else high = middle
  }
  return low
}

/** What each entry did to each part, in characters; what only moved counts for neither side. */
async function listTouches(replay: Replay): Promise<Touch[]> {
  const breather = createBreather()
  const sums = new Map<string, Map<number, { added: number; removed: number }>>()
  for (const { part, type, life } of partsOf(replay)) {
    const own = sums.get(part) ?? new Map<number, { added: number; removed: number }>()
    sums.set(part, own)
    const touch = (entry: number, added: number, removed: number): void => {
      const sum = own.get(entry) ?? { added: 0, removed: 0 }
      own.set(entry, { added: sum.added + added, removed: sum.removed + removed })
    }
    for (const { client, clock, text, life: lived } of leavesIn(replay, type, life)) {
      if (breather.isDue()) await breather.rest()
      const { from, until } = lived
      if (until <= from) continue
      const length = text?.length ?? 0
      touch(from, length - covered(replay.moved.pieces(client, clock, length)), 0)
      if (until !== Infinity) touch(until, 0, length - covered(replay.movedAway.pieces(client, clock, length)))
    }
  }
  const touches: Touch[] = []
  for (const [entry, { seq, personId, at }] of replay.entries.entries()) {
    if (breather.isDue()) await breather.rest()
    for (const [part, own] of sums) {
      const sum = own.get(entry)
      if (sum) touches.push({ seq, personId, at, part, ...sum })
    }
  }
  return touches
}

function covered(runs: Iterable<{ length: number; value: unknown }>): number {
  let sum = 0
  for (const { length, value } of runs) if (value !== undefined) sum += length
  return sum
}
