import { useEffect, useState } from 'react'

const TICK_MS = 1_000

/**
 * The server's clock in milliseconds, each second anew: from what it said and when this page heard it, so that a device
 * whose clock is wrong shows the same time as every other.
 */
export function useServerClock(saidAt: string, heardAtMs: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return Date.parse(saidAt) + Math.max(0, now - heardAtMs)
}
