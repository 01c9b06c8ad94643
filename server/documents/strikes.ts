import { limits } from '../../shared/documents/protocol.ts'

/** Counts refused changes by person, so that somebody who keeps sending them is shut out for a while. */
export interface Strikes {
  /** One more refusal of something an honest client never sends. */
  add: (personId: string) => void
  isOut: (personId: string) => boolean
}

/** Nobody has a strike at first; with `allowed` of them one is out, and they lapse by themselves. `now` gives milliseconds. */
export function createStrikes(allowed: number, now: () => number = () => performance.now()): Strikes {
  const strikes = new Map<string, number[]>()

  function recent(personId: string): number[] {
    const kept = (strikes.get(personId) ?? []).filter((at) => now() - at < limits.strikesMs)
    if (kept.length === 0) strikes.delete(personId)
    else strikes.set(personId, kept)
    return kept
  }

  return {
    add(personId) {
      // Never more than it takes, or a flood would fill the memory.
      strikes.set(personId, [...recent(personId), now()].slice(-allowed))
    },
    isOut: (personId) => recent(personId).length >= allowed,
  }
}
