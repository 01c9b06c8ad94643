import { useEffect, useState } from 'react'
import type { BoardTimer } from '../../shared/boards/board.ts'
import { aheadBy, secondsLeft } from '../../shared/boards/timer.ts'

const STEP_MS = 250

/** How long a timer has left by the server's clock, in whole seconds; null when it is off. `heardAt` is when this device heard `now`. */
export function useTimeLeft(timer: BoardTimer, now: string, heardAt: number): number | null {
  const [known, setKnown] = useState<number | null>(null)
  const [clock, setClock] = useState(heardAt)
  const ahead = aheadBy(known, now, heardAt)
  if (ahead !== known) setKnown(ahead)
  const isRunning = timer.state === 'running'
  useEffect(() => {
    if (!isRunning) return undefined
    const stepping = setInterval(() => setClock(Date.now()), STEP_MS)
    return () => clearInterval(stepping)
  }, [isRunning])
  return secondsLeft(timer, Math.max(clock, heardAt), ahead)
}

/** `6:05` */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
