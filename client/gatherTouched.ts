import type { QueryKey } from '@tanstack/react-query'

/** What happens in so short a time is asked for together. */
const GATHER_MS = 40
/** Numbers are asked for once in so long: of two hundred people who put dots at once, each would have all others ask. */
const CALM_MS = 1_000

/** What entries have touched and is to be asked for again. */
export interface Gathering {
  /** In a moment, with whatever else is touched until then. */
  soon: (touched: readonly QueryKey[]) => void
  /** The same, but no sooner than a second after the last time. */
  calmly: (touched: readonly QueryKey[]) => void
  stop: () => void
}

/** Gathers what is touched, each name once; a vote of thirty people is thirty entries in a second. */
export function createGathering(ask: (queryKey: QueryKey) => void): Gathering {
  const gathered = new Map<string, QueryKey>()
  let asking: ReturnType<typeof setTimeout> | undefined
  let dueAt = Infinity
  let askedAt = -Infinity

  function gather(touched: readonly QueryKey[], wait: number): void {
    for (const key of touched) gathered.set(JSON.stringify(key), key)
    const at = Date.now() + wait
    if (at >= dueAt) return
    clearTimeout(asking)
    dueAt = at
    asking = setTimeout(askAll, wait)
  }

  function askAll(): void {
    dueAt = Infinity
    askedAt = Date.now()
    const keys = [...gathered.values()]
    gathered.clear()
    for (const key of keys) ask(key)
  }

  return {
    soon: (touched) => gather(touched, GATHER_MS),
    calmly: (touched) => gather(touched, Math.max(GATHER_MS, askedAt + CALM_MS - Date.now())),
    stop() {
      clearTimeout(asking)
      dueAt = Infinity
    },
  }
}
