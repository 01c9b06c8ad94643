import { MARK_MAX, type RatingResult } from '../../shared/boards/board.ts'

/** Side of the picture, in its own units. */
export const SIZE = 100
/** Points closer than this would hide each other’s numbers. */
const APART = 7

/** Where a target stands in the picture: effort to the right, impact upwards; width and height tell how far marks differ. */
export interface MatrixPlace {
  x: number
  y: number
  width: number
  height: number
}

/** Places for all targets; those at the same spot stand side by side, so that each number can be read. */
export function placeOnMatrix(ratings: readonly RatingResult[]): MatrixPlace[] {
  const taken: MatrixPlace[] = []
  for (const { impact, effort } of ratings) {
    const place = {
      x: scale(effort.median),
      y: SIZE - scale(impact.median),
      width: length(effort.spread),
      height: length(impact.spread),
    }
    for (let turns = 0; turns < ratings.length && taken.some((other) => isNear(other, place)); turns++) {
      // Towards the middle, so that nothing leaves the picture.
      place.x += place.x > SIZE / 2 ? -APART : APART
    }
    taken.push(place)
  }
  return taken
}

/** Marks 1 to 5 keep a margin, so that points at the ends stay whole. */
function scale(mark: number): number {
  return 8 + ((mark - 1) / (MARK_MAX - 1)) * (SIZE - 16)
}

function length(spread: number): number {
  return (spread / (MARK_MAX - 1)) * (SIZE - 16) * 0.5
}

function isNear(one: MatrixPlace, other: MatrixPlace): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < APART
}
