import { closeCode, limits } from '../../shared/documents/protocol.ts'
import type { Ground } from '../ground.ts'
import type { Authorise } from './authorise.ts'
import type { Peer } from './peer.ts'
import { loadDocument } from './readDocument.ts'
import { Room } from './room.ts'
import type { DocumentRow } from './store.ts'
import type { UpdateLog } from './updateLog.ts'

/** The documents in memory, at most one room for each. */
export interface Rooms {
  /** The document's room, opened if need be. */
  open: (document: DocumentRow) => Room
  all: () => Room[]
  /** Asks again for the rights of open sockets that this may concern. */
  recheck: (concerns: (document: DocumentRow, peer: Peer) => boolean) => void
  /** Writes what is waiting and closes every room. */
  stop: () => void
}

/** An empty house. */
export function createRooms(
  ground: Ground,
  { authorise, updates, idleMs = limits.idleMs }: { authorise: Authorise; updates: UpdateLog; idleMs?: number },
): Rooms {
  const rooms = new Map<string, Room>()

  return {
    open(document) {
      const known = rooms.get(document.id)
      if (known) return known
      const room = new Room({
        document,
        load: () => loadDocument(ground.db, document.id),
        authorise,
        updates,
        log: ground.log,
        idleMs,
        onGone: () => {
          if (rooms.get(document.id) === room) rooms.delete(document.id)
        },
      })
      rooms.set(document.id, room)
      return room
    },
    all: () => [...rooms.values()],
    recheck(concerns) {
      for (const room of rooms.values()) {
        for (const peer of room.peers) if (concerns(room.document, peer)) room.recheck(peer)
      }
    },
    stop() {
      updates.flush()
      for (const room of rooms.values()) room.end(closeCode.serverStopping, 'server.stopping')
    },
  }
}
