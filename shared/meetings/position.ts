// Digits in the order of their code units, so that plain string comparison orders positions.
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const POSITION = /^[0-9A-Za-z]*[1-9A-Za-z]$/

/**
 * A position key that sorts after `before` and ahead of `after` (null: no neighbour on that side), so that moving
 * an item writes that item only. Two people may get the same key: items then keep the order of their ids.
 * Neighbours that leave no room, or are no keys at all, are answered with a key after `before`.
 */
export function positionBetween(before: string | null, after: string | null): string {
  const low = before !== null && POSITION.test(before) ? before : ''
  const high = after !== null && POSITION.test(after) && low < after ? after : null
  return midpoint(low, high)
}

/** A fraction between two, written without its leading `0.`; the upper bound null stands for one. */
function midpoint(low: string, high: string | null): string {
  if (high !== null) {
    let same = 0
    while ((low[same] ?? '0') === high[same]) same++
    if (same > 0) return high.slice(0, same) + midpoint(low.slice(same), high.slice(same))
  }
  const lowDigit = DIGITS.indexOf(low[0] ?? '0')
  const highDigit = high === null ? DIGITS.length : DIGITS.indexOf(high[0] ?? '0')
  if (highDigit - lowDigit > 1) return DIGITS[Math.floor((lowDigit + highDigit) / 2)] ?? ''
  if (high !== null && high.length > 1) return high.slice(0, 1)
  return (DIGITS[lowDigit] ?? '') + midpoint(low.slice(1), null)
}
