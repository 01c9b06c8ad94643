import type { WebSocket } from 'ws'
import { closeCode, hueOf, limits } from '../../shared/documents/protocol.ts'
import { isId } from '../../shared/ids.ts'
import type { Ground } from '../ground.ts'
import type { SocketRequest } from '../http/upgrade.ts'
import { createAuthorise } from './authorise.ts'
import { createEditDocument, type EditDocument } from './editDocument.ts'
import { createDocumentReader } from './readFacts.ts'
import { createRooms } from './rooms.ts'
import { joinRoom, type OpenSocket } from './socket.ts'
import { createUpdateLog } from './updateLog.ts'
import { watchRights } from './watchRights.ts'

/** The sync server: every open document of this process. Made once. */
export interface Sync {
  /** Takes over a socket on `/sync/:documentId`. */
  accept: (socket: WebSocket, request: SocketRequest) => void
  editDocument: EditDocument
  /** Documents in memory, open sockets, and how long the oldest change has waited for the disk. */
  figures: () => { documents: number; documentSockets: number; oldestUnflushedMs: number }
  /** Writes what is waiting and closes every socket, so that clients come back to the next process. */
  stop: () => void
}

/** Builds the sync server. `idleMs` is for tests that wait for a document to leave memory. */
export function createSync(ground: Ground, { idleMs }: { idleMs?: number } = {}): Sync {
  const documents = createDocumentReader(ground)
  const authorise = createAuthorise(ground, documents)
  const updates = createUpdateLog(ground)
  const rooms = createRooms(ground, { authorise, updates, ...(idleMs === undefined ? {} : { idleMs }) })
  const rights = watchRights(ground, rooms, authorise)
  const findName = ground.sqlite.prepare<[string], { name: string }>('select name from people where id = ?')
  const sockets = new Set<OpenSocket>()
  const heartbeat = setInterval(() => {
    for (const socket of sockets) socket.beat()
  }, limits.heartbeatMs)
  heartbeat.unref()

  return {
    accept(socket, { rest, query, session }) {
      const document = isId(rest) ? documents.document(rest) : undefined
      const standing = document && authorise(session, document)
      // What somebody may not read looks like what does not exist.
      if (!document || !standing || standing.right === 'none') {
        socket.close(closeCode.unknownDocument, 'notFound')
        return
      }
      const { personId } = session
      const user = { personId, name: findName.get(personId)?.name ?? '', hue: hueOf(personId) }
      const opening = {
        room: rooms.open(document),
        session,
        user,
        right: standing.right,
        wantsSaved: query.get('saved') === '1',
      }
      sockets.add(joinRoom(socket, opening, (closed) => sockets.delete(closed)))
    },
    editDocument: createEditDocument(rooms, documents),
    figures: () => ({
      documents: rooms.all().length,
      documentSockets: sockets.size,
      oldestUnflushedMs: Math.round(updates.oldestUnflushedMs()),
    }),
    stop() {
      clearInterval(heartbeat)
      rights.stop()
      rooms.stop()
      // A closing handshake may never be answered; the process must not wait for it.
      const last = setTimeout(() => {
        for (const socket of sockets) socket.terminate()
      }, 200)
      last.unref()
    },
  }
}
