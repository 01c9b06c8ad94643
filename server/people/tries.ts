import { refuse } from '../../shared/refusal.ts'
import type { Clock } from '../clock.ts'

const MOST = 10
const WINDOW_MS = 10 * 60_000
const MOST_KEYS = 10_000

/** Counts wrong guesses (passwords, set-up codes) per key and refuses after too many within ten minutes. */
export interface Tries {
  check: (key: string) => void
  countFailure: (key: string) => void
}

/** An empty count, kept in memory: a restart forgives. */
export function createTries(clock: Clock): Tries {
  const failures = new Map<string, number[]>()
  const recent = (key: string) => {
    const since = Date.parse(clock.now()) - WINDOW_MS
    return (failures.get(key) ?? []).filter((at) => at > since)
  }
  return {
    check(key) {
      if (recent(key).length >= MOST) throw refuse('session.tooManyTries')
    },
    countFailure(key) {
      if (failures.size >= MOST_KEYS) failures.clear()
      failures.set(key, [...recent(key), Date.parse(clock.now())])
    },
  }
}
