import type { RollLine } from './attendance.ts'
import { mandatesOf } from './mandates.ts'

/** A roll in figures, as minutes give them. A represented seat has excused itself, so it counts in both lines. */
export interface RollFigures {
  present: number
  room: number
  remote: number
  represented: number
  excused: number
  absent: number
  /** Was there, and is out or has left. */
  away: number
  /** Mandates that could be cast now, on the item in question. */
  votes: number
}

/** Counts the voting seats of a roll; seats with a consultative voice are on the list but not in the figures. */
export function rollFigures(roll: readonly RollLine[], itemId: string | null = null): RollFigures {
  const lines = roll.filter((line) => line.voting)
  const count = (fits: (line: RollLine) => boolean) => lines.filter(fits).length
  return {
    present: count((line) => line.status === 'present'),
    room: count((line) => line.status === 'present' && line.mode === 'room'),
    remote: count((line) => line.status === 'present' && line.mode === 'remote'),
    represented: count((line) => line.status === 'represented'),
    excused: count((line) => line.status === 'excused' || line.status === 'represented'),
    // Who announced itself and has not come is not there.
    absent: count((line) => line.status === 'absent' || line.status === 'announced'),
    away: count((line) => line.status === 'out' || line.status === 'left'),
    votes: mandatesOf(roll, new Set(), itemId).length,
  }
}
