import type { Kysely } from 'kysely'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { RollLine } from '../../shared/meetings/attendance.ts'
import { queueOf, speakingOf, type Floor } from '../../shared/meetings/floor.ts'
import type { ItemTimer } from '../../shared/meetings/itemTimer.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Tables } from '../database/tables.ts'
import { listFloorRequests, listItemTurns } from './floorStore.ts'

/** Who speaks and who waits on the item a meeting is at, and how long it takes by the server's clock; at none, nothing. See RULES.md M18, M19. */
export async function readFloor(
  db: Kysely<Tables>,
  { id, currentItemId, state }: Pick<Meeting, 'id' | 'currentItemId' | 'state'>,
  { roll, agenda, now }: { roll: readonly RollLine[]; agenda: readonly AgendaItem[]; now: string },
): Promise<Floor> {
  if (state !== 'open' || currentItemId === null) return { timer: null, now, speaking: null, queue: [] }
  const requests = await listFloorRequests(db, id, currentItemId)
  return {
    timer: await readTimer(db, id, currentItemId, agenda),
    now,
    speaking: speakingOf(requests, roll),
    queue: queueOf(requests, roll),
  }
}

async function readTimer(
  db: Kysely<Tables>,
  meetingId: string,
  itemId: string,
  agenda: readonly AgendaItem[],
): Promise<ItemTimer | null> {
  const turns = await listItemTurns(db, meetingId, itemId)
  const since = turns.find(({ to }) => to === null)?.from
  if (since === undefined) return null
  const earlierMs = turns.reduce((sum, { from, to }) => sum + (to === null ? 0 : Date.parse(to) - Date.parse(from)), 0)
  const plannedMinutes = agenda.find(({ id }) => id === itemId)?.plannedMinutes ?? 0
  return { itemId, since, earlierMs, plannedMinutes }
}
