import type { Refusal } from '../refusal.ts'
import type { PresenceMode, RollLine } from './attendance.ts'
import type { ItemTimer } from './itemTimer.ts'
import type { Meeting } from './meeting.ts'

/** A seat that asked for the floor on an item. */
export interface FloorRequest {
  id: string
  itemId: string
  seatId: string
  askedAt: string
  /** Null while it waits. */
  givenAt: string | null
  /** When it had spoken, or was taken back. */
  endedAt: string | null
}

/** Somebody who waits for the floor or has it. */
export interface Speaker {
  requestId: string
  seatId: string
  organisation: string
  mode: PresenceMode
  /** Whether it spoke on the item before. */
  hasSpoken: boolean
}

/** Who speaks on the current item, who waits in which order, and how long the item takes. */
export interface Floor {
  timer: ItemTimer | null
  /** The server's clock when this was said: screens count on from it. */
  now: string
  speaking: Speaker | null
  queue: Speaker[]
}

/**
 * Who waits in their order: who has not spoken on the item before those who have, the room and the remote in turns, each
 * as they asked; the turns go on from who speaks or spoke last (M19). Only who is there waits.
 */
export function queueOf(requests: readonly FloorRequest[], roll: readonly RollLine[]): Speaker[] {
  const spoken = new Set(requests.flatMap(({ seatId, givenAt }) => (givenAt === null ? [] : [seatId])))
  const waiting = requests
    .filter(({ givenAt, endedAt }) => givenAt === null && endedAt === null)
    .toSorted((a, b) => (a.askedAt === b.askedAt ? (a.id < b.id ? -1 : 1) : a.askedAt < b.askedAt ? -1 : 1))
    .flatMap((request) => speakerOf(request, roll, spoken.has(request.seatId)))
  const last = requests
    .filter(({ givenAt }) => givenAt !== null)
    .toSorted((a, b) => ((a.givenAt ?? '') < (b.givenAt ?? '') ? -1 : 1))
    .at(-1)
  const lastMode = last && roll.find(({ seatId }) => seatId === last.seatId)?.mode
  const fresh = inTurns(
    waiting.filter(({ hasSpoken }) => !hasSpoken),
    lastMode,
  )
  return [
    ...fresh,
    ...inTurns(
      waiting.filter(({ hasSpoken }) => hasSpoken),
      fresh.at(-1)?.mode ?? lastMode,
    ),
  ]
}

/** Who has the floor on the item; who has left no longer has it. */
export function speakingOf(requests: readonly FloorRequest[], roll: readonly RollLine[]): Speaker | null {
  const given = requests.find(({ givenAt, endedAt }) => givenAt !== null && endedAt === null)
  if (!given) return null
  const earlier = requests.some(
    ({ id, seatId, givenAt }) => id !== given.id && seatId === given.seatId && givenAt !== null,
  )
  return speakerOf(given, roll, earlier)[0] ?? null
}

function speakerOf({ id, seatId }: FloorRequest, roll: readonly RollLine[], hasSpoken: boolean): Speaker[] {
  const line = roll.find((one) => one.seatId === seatId)
  if (line?.status !== 'present') return []
  return [{ requestId: id, seatId, organisation: line.organisation, mode: line.mode, hasSpoken }]
}

/** Two lines that take turns, starting with the one that did not come last; when one is empty the other goes on. */
function inTurns(speakers: readonly Speaker[], lastMode: PresenceMode | undefined): Speaker[] {
  const [firstOfAll] = speakers
  const lines = {
    room: speakers.filter(({ mode }) => mode === 'room'),
    remote: speakers.filter(({ mode }) => mode === 'remote'),
  }
  const ordered: Speaker[] = []
  let next: PresenceMode = lastMode === undefined ? (firstOfAll?.mode ?? 'room') : other(lastMode)
  while (ordered.length < speakers.length) {
    const speaker = lines[next].shift()
    if (speaker) ordered.push(speaker)
    next = other(next)
  }
  return ordered
}

function other(mode: PresenceMode): PresenceMode {
  return mode === 'room' ? 'remote' : 'room'
}

/** Refuses a hand while no item is taken up, for a seat that is not there, or that waits or speaks already (M19). */
export function checkAskFloor(
  meeting: Pick<Meeting, 'state' | 'currentItemId'>,
  line: RollLine | undefined,
  requests: readonly FloorRequest[],
): Refusal | null {
  if (meeting.state !== 'open' || meeting.currentItemId === null) return { code: 'meetings.wrongState' }
  if (!line) return { code: 'notFound', field: 'seatId' }
  if (line.status !== 'present') return { code: 'meetings.floorNotThere', field: 'seatId' }
  const isWaiting = requests.some(({ seatId, endedAt }) => seatId === line.seatId && endedAt === null)
  return isWaiting ? { code: 'meetings.floorAsked', field: 'seatId' } : null
}
