import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * The state vector after further updates, without building anything of them; undefined when one of them follows on
 * something that is missing.
 */
export function followStateVector(
  known: Uint8Array | undefined,
  updates: readonly Uint8Array[],
): Uint8Array | undefined {
  const clocks = known ? Y.decodeStateVector(known) : new Map<number, number>()
  for (const update of updates) {
    const { from, to } = Y.parseUpdateMeta(update)
    for (const [client, start] of from) if (start > (clocks.get(client) ?? 0)) return undefined
    for (const [client, end] of to) clocks.set(client, Math.max(clocks.get(client) ?? 0, end))
  }
  const encoder = createEncoder()
  writeVarUint(encoder, clocks.size)
  // Larger ids first, as Yjs writes them.
  for (const [client, clock] of [...clocks].toSorted(([a], [b]) => b - a)) {
    writeVarUint(encoder, client)
    writeVarUint(encoder, clock)
  }
  return toUint8Array(encoder)
}
