import type { WebSocket } from 'ws'
import { closeCode, hueOf, limits, type CloseCode } from '../../shared/documents/protocol.ts'
import { isId } from '../../shared/ids.ts'
import type { Ground } from '../ground.ts'
import type { SocketRequest } from '../http/upgrade.ts'
import { createAuthorise } from './authorise.ts'
import { createEditDocument, type EditDocument } from './editDocument.ts'
import { sayFarewell } from './farewell.ts'
import { checkEpoch, checkSchema } from './handshake.ts'
import { createDocumentReader } from './readFacts.ts'
import { createRooms } from './rooms.ts'
import { createSnapshots } from './snapshots.ts'
import { joinRoom, type OpenSocket } from './socket.ts'
import { createStrikes } from './strikes.ts'
import { createUpdateLog } from './updateLog.ts'
import { watchRights } from './watchRights.ts'

/** What `/healthz` tells of the documents of this process. */
export interface SyncFigures {
  documents: number
  documentSockets: number
  /** How long the oldest change has waited for the disk. */
  oldestUnflushedMs: number
  /** Sockets closed by the server since it started, by reason. */
  refusals: Record<string, number>
}

/** The sync server: every open document of this process. Made once. */
export interface Sync {
  /** Takes over a socket on `/sync/:documentId`. */
  accept: (socket: WebSocket, request: SocketRequest) => void
  editDocument: EditDocument
  figures: () => SyncFigures
  /** Writes what is waiting and closes every socket, spread over a moment, so that clients come back to the next process. */
  stop: () => Promise<void>
}

/** What tests change: how soon a document leaves memory, how often somebody may be refused. */
export interface SyncOptions {
  idleMs?: number
  strikes?: number
}

/** Builds the sync server. */
export function createSync(
  ground: Ground,
  { idleMs = limits.idleMs, strikes: allowed = limits.strikes }: SyncOptions = {},
): Sync {
  const { changes } = ground
  const documents = createDocumentReader(ground)
  const authorise = createAuthorise(ground, documents, changes)
  const updates = createUpdateLog(ground, changes)
  const snapshots = createSnapshots(ground)
  const strikes = createStrikes(allowed)
  const refusals = new Map<string, number>()
  const rooms = createRooms(ground, {
    authorise,
    updates,
    requestSnapshot: snapshots.request,
    onRefusal(peer, code, reason) {
      count(reason)
      if (code === closeCode.malformed || code === closeCode.tooLarge) strikes.add(peer.session.personId)
    },
    idleMs,
  })
  const rights = watchRights(ground, rooms)
  const findName = ground.sqlite.prepare<[string], { name: string }>('select name from people where id = ?')
  const sockets = new Set<OpenSocket>()
  const heartbeat = setInterval(() => {
    for (const socket of sockets) socket.beat()
  }, limits.heartbeatMs)
  heartbeat.unref()

  function count(reason: string): void {
    refusals.set(reason, (refusals.get(reason) ?? 0) + 1)
  }

  function turnAway(socket: WebSocket, { code, reason }: { code: CloseCode; reason: string }): void {
    count(reason)
    socket.close(code, reason)
  }

  return {
    accept(socket, { rest, query, session, raw }) {
      const otherSchema = checkSchema(query)
      if (otherSchema) return turnAway(socket, otherSchema)
      const { personId } = session
      if (strikes.isOut(personId)) return turnAway(socket, { code: closeCode.tooMany, reason: 'documents.tooMany' })
      const document = isId(rest) ? documents.document(rest) : undefined
      const standing = document && authorise()(session, document)
      // What somebody may not read looks like what does not exist.
      if (!document || !standing || standing.right === 'none') {
        return turnAway(socket, { code: closeCode.unknownDocument, reason: 'notFound' })
      }
      const otherEpoch = checkEpoch(query, document.epoch)
      if (otherEpoch) return turnAway(socket, otherEpoch)
      const room = rooms.open(document)
      if (!room) return turnAway(socket, { code: closeCode.damaged, reason: 'documents.damaged' })
      const opening = {
        room,
        raw,
        session,
        user: { personId, name: findName.get(personId)?.name ?? '', hue: hueOf(personId) },
        right: standing.right,
        wantsSaved: query.get('saved') === '1',
      }
      const onClosed = (closed: OpenSocket): void => void sockets.delete(closed)
      const onMalformed = (): void => {
        count('message.malformed')
        strikes.add(personId)
      }
      sockets.add(joinRoom(socket, opening, { onClosed, onMalformed }))
    },
    editDocument: createEditDocument(rooms, documents),
    figures: () => ({
      documents: rooms.all().length,
      documentSockets: sockets.size,
      oldestUnflushedMs: Math.round(updates.oldestUnflushedMs()),
      refusals: Object.fromEntries(refusals),
    }),
    async stop() {
      clearInterval(heartbeat)
      rights.stop()
      updates.flush()
      await sayFarewell(rooms.all())
      updates.flush()
      for (const room of rooms.all()) room.end(closeCode.serverStopping, 'server.stopping')
      await snapshots.stop(limits.lastSnapshotsMs)
      // A closing handshake may never be answered; the process must not wait for it.
      for (const socket of sockets) socket.terminate()
    },
  }
}
