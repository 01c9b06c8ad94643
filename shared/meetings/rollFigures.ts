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
  /** Mandates that could be cast now. */
  votes: number
}

/** Counts the voting seats of a roll; seats with a consultative voice are on the list but not in the figures. */
export function rollFigures(roll: readonly RollLine[]): RollFigures {
  const lines = roll.filter((line) => line.voting)
  const count = (fits: (line: RollLine) => boolean) => lines.filter(fits).length
  return {
    present: count((line) => line.status === 'present'),
    room: count((line) => line.status === 'present' && line.mode === 'room'),
    remote: count((line) => line.status === 'present' && line.mode === 'remote'),
    represented: count((line) => line.status === 'represented'),
    excused: count((line) => line.status === 'excused' || line.status === 'represented'),
    absent: count((line) => line.status === 'absent'),
    votes: mandatesOf(roll, new Set()).length,
  }
}
