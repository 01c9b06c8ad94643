import type { RulesSheet } from '../groups/rulesSheet.ts'
import type { RollLine } from './attendance.ts'
import { mandatesOf } from './mandates.ts'

/** Whether a group may decide just now, with the figures behind it. */
export interface Quorum {
  /** Voting seats of the group, all of them. */
  seats: number
  /** Seats that must count. */
  needed: number
  /** Seats present or validly represented, less the recused. */
  counted: number
  /** Seats that must be there in person, in the room or remotely, and how many are. */
  inPersonNeeded: number
  inPerson: number
  reached: boolean
}

/** The quorum by the rules of a group, for everything or, with the seats recused for it, for one item. */
export function quorumOf(
  roll: readonly RollLine[],
  rules: Pick<RulesSheet, 'presentInPersonPercent'>,
  recused: ReadonlySet<string> = new Set(),
  itemId: string | null = null,
): Quorum {
  const mandates = mandatesOf(roll, recused, itemId)
  const seats = roll.filter((line) => line.voting).length
  const counted = mandates.length
  const inPerson = mandates.filter((mandate) => mandate.voterSeatId === mandate.seatId).length
  const needed = Math.floor(seats / 2) + 1
  const inPersonNeeded = Math.ceil((seats * rules.presentInPersonPercent) / 100)
  return {
    seats,
    needed,
    counted,
    inPersonNeeded,
    inPerson,
    reached: 2 * counted > seats && inPerson >= inPersonNeeded,
  }
}
