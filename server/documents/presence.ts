import { createDecoder, hasContent, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { limits, type PresenceState } from '../../shared/documents/protocol.ts'
import { framePresence } from './messages.ts'
import type { Peer } from './peer.ts'

/** Who is in a document and where, as told to the others. */
export interface Presence {
  /** Takes a peer's message; throws when it is malformed. Entries that are not the peer's own are passed over. */
  receive: (peer: Peer, entries: Uint8Array) => void
  /** Tells one peer about all others. */
  tell: (peer: Peer) => void
  leave: (peer: Peer) => void
  stop: () => void
}

interface Entry {
  /** What is sent on: null once the client has gone out of sight. */
  state: string | null
  /** The client's own count, which orders its messages. */
  heard: number
  /** Our count, which orders ours; that of a client would let it outrun everybody for good. */
  told: number
}

/** Keys that are not a client's to set: the stamp, and those that reach into an object's making. */
const refusedKeys = new Set(['user', '__proto__', 'constructor', 'prototype'])

/**
 * Presence of one document. A socket has one entry, under the client id it shows first; y-websocket also sends
 * back everybody else's, which is ignored. Names come from the session, never from the message.
 */
export function createPresence(peers: () => Iterable<Peer>): Presence {
  const entries = new Map<number, Entry>()
  const owners = new Map<number, Peer>()
  const owned = new Map<Peer, number>()
  /** Whose an id was first, kept while the document is open: nobody else shows under it later. */
  const firstPerson = new Map<number, string>()
  const changed = new Set<number>()
  let timer: NodeJS.Timeout | undefined
  let lastTold = 0

  /** Rises for ever, over restarts too: clients remember counts longer than the server does. */
  function nextTold(): number {
    lastTold = Math.max(lastTold + 1, Date.now())
    return lastTold
  }

  function claim(peer: Peer, client: number): boolean {
    const own = owned.get(peer)
    if (own !== undefined) return own === client
    const { personId } = peer.user
    if ((firstPerson.get(client) ?? personId) !== personId) return false
    // Somebody's new socket takes over from their old one, which may not know yet that it is dead.
    const before = owners.get(client)
    if (before) owned.delete(before)
    firstPerson.set(client, personId)
    owners.set(client, peer)
    owned.set(peer, client)
    entries.delete(client)
    return true
  }

  function show(client: number, heard: number, state: string | null): void {
    const before = entries.get(client)
    if (before && heard < before.heard) return
    entries.set(client, { state, heard, told: nextTold() })
    changed.add(client)
    timer ??= setTimeout(flush, limits.presenceMs)
  }

  function flush(): void {
    timer = undefined
    const clients = [...changed]
    changed.clear()
    const forMost = encode(clients)
    for (const peer of peers()) {
      const own = owned.get(peer)
      const others = own === undefined ? clients : clients.filter((client) => client !== own)
      if (others.length > 0) peer.send(others.length === clients.length ? forMost : encode(others))
    }
    for (const client of clients) if (entries.get(client)?.state === null) entries.delete(client)
  }

  function encode(clients: readonly number[]): Uint8Array {
    const known = clients.flatMap((client) => {
      const entry = entries.get(client)
      return entry ? [{ client, ...entry }] : []
    })
    const encoder = createEncoder()
    writeVarUint(encoder, known.length)
    for (const { client, told, state } of known) {
      writeVarUint(encoder, client)
      writeVarUint(encoder, told)
      writeVarString(encoder, state ?? 'null')
    }
    return framePresence(toUint8Array(encoder))
  }

  return {
    receive(peer, message) {
      for (const { client, clock, state } of readEntries(message)) {
        // Only a visible entry claims an id: what peers send back about somebody who left does not.
        const mine = state === 'null' ? owned.get(peer) === client : claim(peer, client)
        if (mine) show(client, clock, stamp(state, peer))
      }
    },
    tell(peer) {
      const others = [...entries.keys()].filter((client) => owned.get(peer) !== client)
      if (others.length > 0) peer.send(encode(others))
    },
    leave(peer) {
      const client = owned.get(peer)
      owned.delete(peer)
      if (client === undefined || owners.get(client) !== peer) return
      owners.delete(client)
      const entry = entries.get(client)
      if (entry) show(client, entry.heard, null)
    },
    stop() {
      clearTimeout(timer)
    },
  }
}

function readEntries(message: Uint8Array): { client: number; clock: number; state: string }[] {
  const decoder = createDecoder(message)
  const entries = []
  for (let left = readVarUint(decoder); left > 0; left--) {
    entries.push({ client: readVarUint(decoder), clock: readVarUint(decoder), state: readVarString(decoder) })
  }
  if (hasContent(decoder)) throw new Error('presence goes on after its entries')
  return entries
}

/** The client's own fields with who it is; throws when they are no object or too long. */
function stamp(state: string, peer: Peer): string | null {
  if (state.length > limits.presenceBytes) throw new Error('presence is too long')
  const own: unknown = JSON.parse(state)
  if (own === null) return null
  if (typeof own !== 'object' || Array.isArray(own)) throw new Error('presence is not an object')
  const fields = Object.entries(own).filter(([key]) => !refusedKeys.has(key))
  const stamped: PresenceState = { ...Object.fromEntries(fields), user: peer.user }
  return JSON.stringify(stamped)
}
