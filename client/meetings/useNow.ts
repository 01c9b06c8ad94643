import { useEffect, useState } from 'react'

const MINUTE = 60_000

/** The moment by this device's clock, ISO UTC, anew at each full minute. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date().toISOString()), MINUTE - (Date.now() % MINUTE))
    return () => clearTimeout(timer)
  }, [now])
  return now
}
