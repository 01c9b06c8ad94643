import { useEffect, useState } from 'react'
import type { BoardTimer } from '../../shared/boards/board.ts'
import { leftAt } from '../../shared/boards/timer.ts'

const STEP_MS = 250

/**
 * How long a timer has left by the server's clock, in whole seconds; null when it is off. `now` is what the server said
 * and `heardAt` when this device heard it: of several answers the one that was fastest tells the truth best.
 */
export function useTimeLeft(timer: BoardTimer, now: string, heardAt: number): number | null {
  const heard = Date.parse(now) - heardAt
  const [ahead, setAhead] = useState(heard)
  const [clock, setClock] = useState(heardAt)
  if (heard > ahead) setAhead(heard)
  const isRunning = timer.state === 'running'
  useEffect(() => {
    if (!isRunning) return undefined
    const stepping = setInterval(() => setClock(Date.now()), STEP_MS)
    return () => clearInterval(stepping)
  }, [isRunning])
  if (timer.state === 'off') return null
  const serverNow = new Date(Math.max(clock, heardAt) + Math.max(ahead, heard)).toISOString()
  return Math.ceil(leftAt(timer, serverNow) / 1000)
}

/** `6:05` */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
