import type { Alternate } from '../groups/group.ts'
import type { ViewerSeat } from '../groups/rights.ts'
import type { RollLine } from './attendance.ts'

/** A vote somebody in the meeting may cast: whose it is, and which seat's holder casts it. */
export interface Mandate {
  seatId: string
  organisation: string
  voterSeatId: string
  /** Who casts it in the place of that seat's holder; null where the holder does. */
  alternate: Alternate | null
}

/**
 * The voting seats that count: present, or represented by a voting seat that is itself present. A recused seat
 * takes no part, neither for itself nor for another, so its own proxy sleeps as if its holder were out; so it does while an
 * alternate sits there, for it was given to the holder (M16). A proxy for one item counts for that item alone: `itemId` is
 * the item in question, null for everything.
 */
export function mandatesOf(
  roll: readonly RollLine[],
  recused: ReadonlySet<string>,
  itemId: string | null = null,
): Mandate[] {
  const takingPart = roll.filter((line) => line.voting && line.status === 'present' && !recused.has(line.seatId))
  const present = new Set(takingPart.map(({ seatId }) => seatId))
  const holders = new Set(takingPart.flatMap(({ seatId, alternate }) => (alternate === null ? [seatId] : [])))
  return roll.flatMap(({ seatId, organisation, voting, status, holderSeatId, proxyItemId, alternate }) => {
    if (present.has(seatId)) return [{ seatId, organisation, voterSeatId: seatId, alternate }]
    const represented = voting && status === 'represented' && !recused.has(seatId)
    const isFor = proxyItemId === null || proxyItemId === itemId
    if (!represented || !isFor || holderSeatId === null || !holders.has(holderSeatId)) return []
    return [{ seatId, organisation, voterSeatId: holderSeatId, alternate: null }]
  })
}

/** Whether a mandate is cast by somebody with one of these seats: its voter, or the alternate who sits in their place. */
export function isCastBy(
  { voterSeatId, alternate }: Pick<Mandate, 'voterSeatId' | 'alternate'>,
  seats: readonly Pick<ViewerSeat, 'seatId'>[],
): boolean {
  const by = alternate?.id ?? voterSeatId
  return seats.some(({ seatId }) => seatId === by)
}
