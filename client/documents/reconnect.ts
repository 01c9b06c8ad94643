import { closeCode } from '../../shared/documents/protocol.ts'

const FIRST_MS = 200
const MOST_MS = 4_000
/** A server that stops says so to everybody at once: they must not all come back at once. */
const SPREAD_MS = 2_000

/**
 * How long to wait before coming back, in milliseconds: longer with each failure in a row, and never all together.
 * `code` is what the last socket was closed with, 0 when there was none; `random` is at least 0 and under 1.
 */
export function reconnectDelay(code: number, failures: number, random: number): number {
  if (code === closeCode.rightsChanged && failures === 0) return 0
  if (code === closeCode.serverStopping && failures === 0) return random * SPREAD_MS
  return Math.min(FIRST_MS * 2 ** failures, MOST_MS) * (0.5 + random / 2)
}
