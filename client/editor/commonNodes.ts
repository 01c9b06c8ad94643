import type { Node } from '@tiptap/pm/model'

/** Beyond this many comparisons only what is equal at both ends counts. */
const MOST_CELLS = 1_000_000

/**
 * The nodes two lists have in common in the same order, as many as possible: for each index of `goal` that is kept, the
 * equal node of `now`.
 */
export function commonNodes(now: readonly Node[], goal: readonly Node[]): Map<number, Node> {
  const common = new Map<number, Node>()
  let start = 0
  while (start < now.length && start < goal.length && isEqual(now[start], goal[start])) {
    keep(start, start)
    start++
  }
  let [nowEnd, goalEnd] = [now.length, goal.length]
  while (nowEnd > start && goalEnd > start && isEqual(now[nowEnd - 1], goal[goalEnd - 1])) keep(--nowEnd, --goalEnd)

  const [rows, columns] = [nowEnd - start, goalEnd - start]
  if (rows * columns > MOST_CELLS) return common
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const own = lengths[row]
      const isSame = isEqual(now[start + row], goal[start + column])
      if (own) own[column] = isSame ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  for (let [row, column] = [0, 0]; row < rows && column < columns;) {
    if (isEqual(now[start + row], goal[start + column])) keep(start + row++, start + column++)
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return common

  function keep(nowIndex: number, goalIndex: number): void {
    const node = now[nowIndex]
    if (node) common.set(goalIndex, node)
  }
}

function isEqual(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.eq(other)
}
