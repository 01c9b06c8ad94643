import { limits, presenceWindowMs, type PresenceState } from '../../shared/documents/protocol.ts'
import type { Peer } from './peer.ts'
import { encodeEntry, frameEntries, readEntries, stampState } from './presenceEntries.ts'

/** How a socket has gone: with a goodbye, because the server sent it away, or without a word. */
export type Departure = 'left' | 'dismissed' | 'lost'

/** Who is in a document and where, as told to the others. */
export interface Presence {
  /** Takes a peer's message; one that is malformed dismisses it. Entries that are not the peer's own are passed over. */
  receive: (peer: Peer, message: Uint8Array) => void
  /** Tells one peer about all others. */
  tell: (peer: Peer) => void
  leave: (peer: Peer, departure: Departure) => void
  stop: () => void
}

interface Entry {
  readonly client: number
  /** Whose an id was first, kept while the document is open: nobody else shows under it later. */
  readonly personId: string
  owner: Peer | null
  /** What the client said last and nobody has been told yet. */
  unread: string | null
  /** The client's own count, which orders its messages. */
  heard: number
  /** As it is told to others; null before the first time and after the last. */
  bytes: Uint8Array | null
  /** Ends the showing of somebody who was lost. */
  fading: NodeJS.Timeout | null
}

/**
 * Presence of one document. A socket has one entry, under the client id it shows first. Names come from the session,
 * never from the message. What is said is read when it is passed on, at once among few people and within a window
 * that widens with their number, so that a flood costs its last word.
 */
export function createPresence(peers: ReadonlyMap<Peer, unknown>, onMalformed: (peer: Peer) => void): Presence {
  const entries = new Map<number, Entry>()
  const owned = new Map<Peer, Entry>()
  const changed = new Set<Entry>()
  /** Ends the wait for the next telling; null when none is due. */
  let cancel: (() => void) | null = null
  let toldAt = 0
  let lastCount = 0

  /** Our own count, rising over restarts too: clients remember counts longer than the server does. */
  function nextCount(): number {
    lastCount = Math.max(lastCount + 1, Date.now())
    return lastCount
  }

  function claim(peer: Peer, client: number): Entry | undefined {
    const own = owned.get(peer)
    if (own) return own.client === client ? own : undefined
    const { personId } = peer.user
    const known = entries.get(client)
    if (known && known.personId !== personId) return undefined
    for (const entry of entries.values()) if (entry.personId === personId && entry.fading) forget(entry)
    const entry = known ?? { client, personId, owner: null, unread: null, heard: 0, bytes: null, fading: null }
    // Somebody's new socket takes over from their old one, which may not know yet that it is dead.
    if (entry.owner) owned.delete(entry.owner)
    Object.assign(entry, { owner: peer, heard: 0 })
    entries.set(client, entry)
    owned.set(peer, entry)
    return entry
  }

  /** Has an entry told to the others soon. */
  function show(entry: Entry): void {
    changed.add(entry)
    if (cancel) return
    const wait = toldAt + presenceWindowMs(peers.size) - performance.now()
    if (wait > 0) {
      const timer = setTimeout(flush, wait)
      cancel = () => clearTimeout(timer)
    } else {
      const immediate = setImmediate(flush)
      cancel = () => clearImmediate(immediate)
    }
  }

  /** Takes an entry out of sight. */
  function forget(entry: Entry): void {
    if (entry.fading) clearInterval(entry.fading)
    entry.fading = null
    entry.unread = 'null'
    show(entry)
  }

  function flush(): void {
    cancel = null
    toldAt = performance.now()
    const due = [...changed]
    changed.clear()
    const told = new Set(due.filter(restamp))
    if (told.size === 0) return
    const forMost = frameEntries([...told].map(bytesOf))
    for (const peer of peers.keys()) {
      const own = owned.get(peer)
      if (!own || !told.has(own)) peer.send(forMost)
      else if (told.size > 1) peer.send(frameEntries([...told].filter((entry) => entry !== own).map(bytesOf)))
    }
    for (const entry of told) {
      if (entry.owner !== null || entry.fading) continue
      entry.bytes = null
      // Whose an id was is remembered for those who come back, within reason.
      if (entries.size > limits.presenceKept) entries.delete(entry.client)
    }
  }

  /** Reads what the client said last; false when there is nothing to tell. */
  function restamp(entry: Entry): boolean {
    const { unread, owner } = entry
    entry.unread = null
    if (unread === null) return false
    try {
      const state = owner ? stampState(unread, owner.user) : unread
      entry.bytes = encodeEntry(entry.client, nextCount(), state)
      return true
    } catch {
      if (owner) onMalformed(owner)
      return false
    }
  }

  return {
    receive(peer, message) {
      try {
        const own = owned.get(peer)
        for (const { client, clock, state } of readEntries(message, (id) => own === undefined || own.client === id)) {
          // Only a visible entry claims an id: what peers send back about somebody who left does not.
          const entry = state === 'null' ? own : claim(peer, client)
          if (!entry || clock < entry.heard) continue
          Object.assign(entry, { heard: clock, unread: state })
          show(entry)
        }
      } catch {
        onMalformed(peer)
      }
    },
    tell(peer) {
      const own = owned.get(peer)
      const others = [...entries.values()].filter((entry) => entry !== own && entry.bytes !== null)
      if (others.length > 0) peer.send(frameEntries(others.map(bytesOf)))
    },
    leave(peer, departure) {
      const entry = owned.get(peer)
      owned.delete(peer)
      if (!entry || entry.owner !== peer) return
      entry.owner = null
      if (departure !== 'lost') return forget(entry)
      const lost: PresenceState = { user: peer.user, lost: true }
      const told = JSON.stringify(lost)
      const since = performance.now()
      const tellAgain = (): void => {
        if (performance.now() - since >= limits.lostMs) return forget(entry)
        entry.unread = told
        show(entry)
      }
      // Clients forget whom they have not heard of for half a minute.
      entry.fading = setInterval(tellAgain, limits.heartbeatMs)
      entry.fading.unref()
      tellAgain()
    },
    stop() {
      cancel?.()
      for (const { fading } of entries.values()) if (fading) clearInterval(fading)
    },
  }
}

function bytesOf({ bytes }: Entry): Uint8Array {
  if (!bytes) throw new Error('an entry is told before it was read')
  return bytes
}
