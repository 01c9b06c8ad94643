import type { Spell, SpellShare, Stamp } from './history.ts'

/** After a pause this long, the next words are a new spell. */
export const PAUSE_MS = 5 * 60_000
/** Who comes back within this time has been writing at the same time as those who wrote meanwhile. */
export const TOGETHER_MS = 60_000
/** A spell never lasts longer, so that a busy hour does not become one entry. */
export const LONGEST_MS = 15 * 60_000
const MINUTE_MS = 60_000

/** What one person did in one entry of the update log, as far as a timeline is concerned. */
export interface Touch extends Stamp {
  seq: number
  part: string
  added: number
  removed: number
}

interface OpenSpell {
  fromSeq: number
  toSeq: number
  from: number
  to: number
  shares: Map<string | null, SpellShare>
  lastAt: Map<string | null, number>
  parts: Set<string>
  /** By minute, its last entry and when that was. */
  minutes: Map<number, { seq: number; at: number }>
}

/**
 * Groups the entries of a log, given in their order, into spells of writing, oldest first: a pause or somebody else
 * begins a new one. People who write in turns within a minute, or in one entry, are writing together, and make one
 * spell, so that no entry belongs to two. Yields after each entry, for a long log must not hold up everything else.
 */
export function* groupSpells(touches: Iterable<Touch>): Generator<void, Spell[]> {
  const spells: OpenSpell[] = []
  for (const touch of touches) {
    yield
    const at = Date.parse(touch.at)
    const known = spells.at(-1)
    if (known === undefined || at - known.to > PAUSE_MS) {
      spells.push(begin(touch, at))
      continue
    }
    const place = touch.seq === known.toSeq ? spells.length - 1 : spellOf(spells, touch, at)
    if (place === undefined) spells.push(begin(touch, at))
    else {
      const joined = spells.splice(place).reduce(join)
      extend(joined, touch, at)
      spells.push(joined)
    }
  }
  return spells.map(close)
}

/** The spell somebody is still in: their own if nobody came between, or one they left less than a minute ago. */
function spellOf(spells: readonly OpenSpell[], touch: Touch, at: number): number | undefined {
  const isOpen = (place: number): boolean => at - (spells[place]?.from ?? 0) <= LONGEST_MS
  for (let place = spells.length - 1; place >= 0 && isOpen(place); place--) {
    const spell = spells[place]
    const left = spell?.lastAt.get(touch.personId)
    if (spell === undefined || at - spell.to > TOGETHER_MS + PAUSE_MS) return undefined
    if (left === undefined) continue
    const isAlone = place === spells.length - 1 && spell.lastAt.size === 1
    return isAlone || at - left <= TOGETHER_MS ? place : undefined
  }
  return undefined
}

function begin(touch: Touch, at: number): OpenSpell {
  const spell: OpenSpell = {
    fromSeq: touch.seq,
    toSeq: touch.seq,
    from: at,
    to: at,
    shares: new Map(),
    lastAt: new Map(),
    parts: new Set(),
    minutes: new Map(),
  }
  extend(spell, touch, at)
  return spell
}

function extend(spell: OpenSpell, { seq, personId, part, added, removed }: Touch, at: number): void {
  const share = spell.shares.get(personId) ?? { personId, added: 0, removed: 0 }
  spell.shares.set(personId, { personId, added: share.added + added, removed: share.removed + removed })
  spell.lastAt.set(personId, Math.max(at, spell.lastAt.get(personId) ?? at))
  spell.parts.add(part)
  spell.minutes.set(Math.floor(at / MINUTE_MS), { seq, at })
  spell.toSeq = Math.max(spell.toSeq, seq)
  spell.to = Math.max(spell.to, at)
}

function join(first: OpenSpell, second: OpenSpell): OpenSpell {
  for (const { personId, added, removed } of second.shares.values()) {
    const share = first.shares.get(personId) ?? { personId, added: 0, removed: 0 }
    first.shares.set(personId, { personId, added: share.added + added, removed: share.removed + removed })
  }
  for (const [personId, at] of second.lastAt) first.lastAt.set(personId, Math.max(at, first.lastAt.get(personId) ?? at))
  for (const part of second.parts) first.parts.add(part)
  for (const [minute, last] of second.minutes) first.minutes.set(minute, last)
  first.toSeq = Math.max(first.toSeq, second.toSeq)
  first.to = Math.max(first.to, second.to)
  return first
}

function close({ fromSeq, toSeq, from, to, minutes, shares, parts }: OpenSpell): Spell {
  const weight = ({ added, removed }: SpellShare): number => added + removed
  return {
    fromSeq,
    toSeq,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    moments: [...minutes.values()].map(({ seq, at }) => ({ seq, at: new Date(at).toISOString() })),
    shares: [...shares.values()].toSorted((a, b) => weight(b) - weight(a)),
    parts: [...parts],
  }
}
