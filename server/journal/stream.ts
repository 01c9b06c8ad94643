// walk:ballot 7 — the stream: the outbox wakes it, and every open screen that may hear of the entry is sent it.
import type { WebSocket } from 'ws'
import { closeCode, limits } from '../../shared/documents/protocol.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { JournalEntry, LiveMessage } from '../../shared/journal.ts'
import type { Ground } from '../ground.ts'
import { mayHear } from './mayHear.ts'

/** How the stream asks who may hear what; both synchronously, at the moment of sending. */
export interface StreamReaders {
  /** Undefined once the session has ended. */
  readSession: (idHash: string) => { personId: string } | undefined
  readViewer: (personId: string) => Viewer | undefined
}

/** All `/live` sockets: committed journal entries, each to those who may hear of it. */
export interface Stream {
  /** Takes over a socket on `/live?since=seq`; without `since` it hears what happens from now on. */
  accept: (socket: WebSocket, request: { query: URLSearchParams; session: { idHash: string } }) => void
  figures: () => { liveSockets: number }
  /** Closes every socket, so that clients come back to the next process. */
  stop: () => void
}

interface Listener {
  socket: WebSocket
  idHash: string
  /** The last entry that was sent or passed over. */
  position: number
  /** Whether it has answered the last ping. */
  answered: boolean
}

const BATCH = 200

/**
 * Builds the stream. Every socket reads the journal from its own position on, so that catching up after an absence
 * and hearing the latest news are one and the same path and no entry can fall between them.
 */
export function createStream({ sqlite, outbox, log }: Ground, { readSession, readViewer }: StreamReaders): Stream {
  const findLast = sqlite.prepare<[], { seq: number }>('select coalesce(max(seq), 0) as seq from journal')
  const findAfter = sqlite.prepare<
    [number, number],
    { seq: number; at: string; entry: string; reports_to: string | null }
  >(
    `select seq, at, entry, groups.reports_to
     from journal left join groups on groups.id = journal.group_id
     where seq > ? order by seq limit ?`,
  )
  const listeners = new Set<Listener>()
  let scheduled = false

  /** In a macrotask of its own: an announcement comes in a microtask, where another transaction may be open. */
  function wake(): void {
    if (scheduled) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      if (sqlite.inTransaction) return wake()
      const read = createReader()
      for (const listener of listeners) {
        try {
          tell(listener, read)
        } catch (error) {
          log.error({ err: error }, 'a live socket could not be served')
          listener.socket.terminate()
        }
      }
    })
  }

  /** Most listeners stand at the same place: each batch is read once a round. */
  function createReader(): (position: number) => { message: LiveMessage; reportsTo: string | null }[] {
    const read = new Map<number, { message: LiveMessage; reportsTo: string | null }[]>()
    return (position) => {
      const known = read.get(position)
      if (known) return known
      const batch = findAfter.all(position, BATCH).map(({ seq, at, entry, reports_to }) => ({
        message: { seq, at, entry: JSON.parse(entry) as JournalEntry },
        reportsTo: reports_to,
      }))
      read.set(position, batch)
      return batch
    }
  }

  function tell(listener: Listener, read: ReturnType<typeof createReader>): void {
    const { socket } = listener
    if (socket.readyState !== socket.OPEN) return
    const personId = readSession(listener.idHash)?.personId
    const viewer = personId === undefined ? undefined : readViewer(personId)
    if (!viewer) return socket.close(closeCode.sessionRequired, 'session.required')
    const batch = read(listener.position)
    for (const { message, reportsTo } of batch) {
      listener.position = message.seq
      if (mayHear(viewer, message.entry, reportsTo)) socket.send(JSON.stringify(message))
    }
    if (socket.bufferedAmount > limits.unsentBytes) return socket.terminate()
    if (batch.length === BATCH) wake()
  }

  const unsubscribe = outbox.subscribe(wake)
  const heartbeat = setInterval(() => {
    for (const listener of listeners) {
      if (!listener.answered) listener.socket.terminate()
      listener.answered = false
      listener.socket.ping()
    }
    wake() // a session may have ended by date
  }, limits.heartbeatMs)
  heartbeat.unref()

  return {
    accept(socket, { query, session }) {
      const last = findLast.get()?.seq ?? 0
      const since = query.get('since')
      if (since !== null && !/^\d{1,15}$/.test(since)) return socket.close(closeCode.malformed, 'input.invalid')
      // A place beyond the end is from another journal: a restored one starts over.
      const position = since === null || Number(since) > last ? last : Number(since)
      const listener: Listener = { socket, idHash: session.idHash, position, answered: true }
      listeners.add(listener)
      socket.on('message', () => socket.close(closeCode.malformed, 'input.invalid'))
      socket.on('pong', () => {
        listener.answered = true
      })
      socket.on('close', () => listeners.delete(listener))
      wake()
    },
    figures: () => ({ liveSockets: listeners.size }),
    stop() {
      unsubscribe()
      clearInterval(heartbeat)
      for (const { socket } of listeners) socket.close(closeCode.serverStopping, 'server.stopping')
      const last = setTimeout(() => {
        for (const { socket } of listeners) socket.terminate()
      }, 200)
      last.unref()
    },
  }
}
