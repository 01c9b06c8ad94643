import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'

const MINUTE = 60_000

/** When an item is planned to begin and to end, ISO UTC. */
export interface PlannedTime {
  from: string
  to: string
}

/** The planned time of each item, one after the other from the meeting's start. */
export function plannedTimes(
  items: readonly Pick<AgendaItem, 'plannedMinutes'>[],
  startsAt: string,
): readonly PlannedTime[] {
  let at = Date.parse(startsAt)
  return items.map(({ plannedMinutes }) => {
    const from = at
    at += plannedMinutes * MINUTE
    return { from: new Date(from).toISOString(), to: new Date(at).toISOString() }
  })
}

/** The planned minutes of all items beside those between the meeting's start and end; `over` is negative when some are left. */
export function plannedSum(
  items: readonly Pick<AgendaItem, 'plannedMinutes'>[],
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
): { planned: number; available: number; over: number } {
  const planned = items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)
  const available = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE)
  return { planned, available, over: planned - available }
}
