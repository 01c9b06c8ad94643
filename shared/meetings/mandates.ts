import type { RollLine } from './attendance.ts'

/** A vote somebody in the meeting may cast: whose it is, and which seat's holder casts it. */
export interface Mandate {
  seatId: string
  organisation: string
  voterSeatId: string
}

/**
 * The voting seats that count: present, or represented by a voting seat that is itself present. A recused seat
 * takes no part, neither for itself nor for another, so its own proxy sleeps as if its holder were out. A proxy for one
 * item counts for that item alone: `itemId` is the item in question, null for everything.
 */
export function mandatesOf(
  roll: readonly RollLine[],
  recused: ReadonlySet<string>,
  itemId: string | null = null,
): Mandate[] {
  const takingPart = new Set(
    roll
      .filter((line) => line.voting && line.status === 'present' && !recused.has(line.seatId))
      .map((line) => line.seatId),
  )
  return roll.flatMap(({ seatId, organisation, voting, status, holderSeatId, proxyItemId }) => {
    if (takingPart.has(seatId)) return [{ seatId, organisation, voterSeatId: seatId }]
    const represented = voting && status === 'represented' && !recused.has(seatId)
    const isFor = proxyItemId === null || proxyItemId === itemId
    if (!represented || !isFor || holderSeatId === null || !takingPart.has(holderSeatId)) return []
    return [{ seatId, organisation, voterSeatId: holderSeatId }]
  })
}
