/** How long an item has been taken up, by the server's clock. */
export interface ItemTimer {
  itemId: string
  /** Since when it is the current one. */
  since: string
  /** How long it was before, if the meeting came back to it, in milliseconds. */
  earlierMs: number
  plannedMinutes: number
}

/** The time an item has taken at a moment, and how much of it is over what was planned; an item without planned minutes has none over (M18). */
export function timeTaken(
  { since, earlierMs, plannedMinutes }: Pick<ItemTimer, 'since' | 'earlierMs' | 'plannedMinutes'>,
  nowMs: number,
): { takenMs: number; overMs: number } {
  const takenMs = earlierMs + Math.max(0, nowMs - Date.parse(since))
  const plannedMs = plannedMinutes * 60_000
  return { takenMs, overMs: plannedMs === 0 ? 0 : Math.max(0, takenMs - plannedMs) }
}
