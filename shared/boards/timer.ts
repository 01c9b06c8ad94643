import type { Refusal } from '../refusal.ts'
import { TIMER_SECONDS_MAX, type BoardTimer } from './board.ts'

export type TimerAct =
  | { act: 'start'; seconds: number }
  | { act: 'extend'; seconds: number }
  | { act: 'pause' }
  | { act: 'resume' }
  | { act: 'stop' }

/** How long is left at a moment, in ms; 0 when it has run out or is off. */
export function leftAt(timer: BoardTimer, now: string): number {
  if (timer.state === 'off') return 0
  return timer.state === 'paused' ? timer.leftMs : Math.max(0, Date.parse(timer.endsAt) - Date.parse(now))
}

/**
 * By how many ms the server's clock is ahead of a device's, from what the server said and when the device heard it, and
 * from what is known so far: of several answers the one that was fastest tells the truth best.
 */
export function aheadBy(known: number | null, now: string, heardAt: number): number {
  return Math.max(known ?? -Infinity, Date.parse(now) - heardAt)
}

/** Whole seconds left at a moment of a device's clock; null when the timer is off. */
export function secondsLeft(timer: BoardTimer, deviceNow: number, ahead: number): number | null {
  if (timer.state === 'off') return null
  return Math.ceil(leftAt(timer, new Date(deviceNow + ahead).toISOString()) / 1000)
}

/** The timer after an act at a moment of the server's clock, or why not (B9). One that has run out can be extended again. */
export function turnTimer(timer: BoardTimer, act: TimerAct, now: string): BoardTimer | Refusal {
  const left = leftAt(timer, now)
  const running = (ms: number): BoardTimer => ({
    state: 'running',
    endsAt: new Date(Date.parse(now) + Math.min(ms, TIMER_SECONDS_MAX * 1000)).toISOString(),
  })
  switch (act.act) {
    case 'start':
      return running(act.seconds * 1000)
    case 'extend':
      if (timer.state === 'off') return { code: 'boards.timerOff' }
      return timer.state === 'paused'
        ? { state: 'paused', leftMs: Math.min(left + act.seconds * 1000, TIMER_SECONDS_MAX * 1000) }
        : running(left + act.seconds * 1000)
    case 'pause':
      return timer.state === 'running' ? { state: 'paused', leftMs: left } : { code: 'boards.timerOff' }
    case 'resume':
      return timer.state === 'paused' ? running(left) : { code: 'boards.timerOff' }
    case 'stop':
      return { state: 'off' }
  }
}
