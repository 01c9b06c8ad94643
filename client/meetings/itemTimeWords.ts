import type { Locale } from '../../shared/i18n/locale.ts'
import { timeTaken, type ItemTimer } from '../../shared/meetings/itemTimer.ts'
import type { Translate } from '../i18n/useEveryLanguage.ts'

const MINUTE = 60_000

/** An item's time in whole minutes: how long it has taken, and by how much it is over once it is. */
export function minutesOf(timer: ItemTimer, nowMs: number): { taken: number; planned: number; over: number } {
  const { takenMs, overMs } = timeTaken(timer, nowMs)
  return { taken: Math.floor(takenMs / MINUTE), planned: timer.plannedMinutes, over: Math.floor(overMs / MINUTE) }
}

/** The same in figures, as a wall shows them. */
export function itemTimeWords(translate: Translate, locale: Locale, timer: ItemTimer, nowMs: number): string {
  const { taken, planned, over } = minutesOf(timer, nowMs)
  return translate(locale, 'meetings.floor.timeShort', { taken, planned, over })
}
