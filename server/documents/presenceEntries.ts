import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { limits, messageType, type PresenceState, type PresenceUser } from '../../shared/documents/protocol.ts'
import { frameOf, type Wire } from './wire.ts'

/** One client's own word in a presence message. */
export interface HeardEntry {
  client: number
  clock: number
  /** JSON as it came, not read yet; `null` says that the client has gone out of sight. */
  state: string
}

/** Keys that are not a client's to set: the server's stamps, and those that reach into an object's making. */
const refusedKeys = new Set(['user', 'lost', '__proto__', 'constructor', 'prototype'])

/**
 * The entries of a message that `isWanted` asks for; y-websocket sends back everybody else's too, and these are
 * skipped unread. Throws when the message is malformed.
 */
export function readEntries(message: Uint8Array, isWanted: (client: number) => boolean): HeardEntry[] {
  const decoder = createDecoder(message)
  const entries: HeardEntry[] = []
  for (let left = readVarUint(decoder); left > 0; left--) {
    const client = readVarUint(decoder)
    const clock = readVarUint(decoder)
    if (isWanted(client)) entries.push({ client, clock, state: readVarString(decoder) })
    else readVarUint8Array(decoder)
  }
  if (hasContent(decoder)) throw new Error('presence goes on after its entries')
  return entries
}

/** A client's own fields with who it is, as JSON; null when it has gone. Throws when they are no object or too long. */
export function stampState(state: string, user: PresenceUser): string | null {
  if (state.length > limits.presenceBytes) throw new Error('presence is too long')
  const own: unknown = JSON.parse(state)
  if (own === null) return null
  if (typeof own !== 'object' || Array.isArray(own)) throw new Error('presence is not an object')
  const fields = Object.entries(own).filter(([key]) => !refusedKeys.has(key))
  const stamped: PresenceState = { ...Object.fromEntries(fields), user }
  return JSON.stringify(stamped)
}

/** An entry as it stands in a message. */
export function encodeEntry(client: number, clock: number, state: string | null): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, client)
  writeVarUint(encoder, clock)
  writeVarString(encoder, state ?? 'null')
  return toUint8Array(encoder)
}

/** Entries as one message on the wire. */
export function frameEntries(entries: readonly Uint8Array[]): Wire {
  const head = createEncoder()
  writeVarUint(head, entries.length)
  const count = toUint8Array(head)
  let length = count.length
  for (const entry of entries) length += entry.length
  const start = createEncoder()
  writeVarUint(start, messageType.presence)
  writeVarUint(start, length)
  return frameOf(Buffer.concat([toUint8Array(start), count, ...entries]))
}
