import { useEffect, useState } from 'react'

/** The longest a browser's timer is trusted for. */
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Whether a moment has passed by this device's clock; turns true by itself when it is at most a day ahead. The server's
 * word on it comes besides.
 */
export function useIsPast(at: string | null): boolean {
  const [passed, setPassed] = useState<string | null>(null)
  useEffect(() => {
    if (at === null) return undefined
    const ahead = Math.max(0, Date.parse(at) - Date.now())
    if (ahead > DAY_MS) return undefined
    const timer = setTimeout(() => setPassed(at), ahead)
    return () => clearTimeout(timer)
  }, [at])
  return at !== null && passed === at
}
