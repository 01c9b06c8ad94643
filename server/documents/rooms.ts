import { limits, type CloseCode } from '../../shared/documents/protocol.ts'
import type { Ground } from '../ground.ts'
import type { Authorise } from './authorise.ts'
import { OpenDocument } from './openDocument.ts'
import type { Peer } from './peer.ts'
import { readStored } from './readDocument.ts'
import { Room } from './room.ts'
import type { LoadedDocument } from './roomParts.ts'
import { DamagedDocument, type DocumentRow, listClients } from './store.ts'
import type { UpdateLog } from './updateLog.ts'

/** What the rooms of a house share. */
export interface RoomsParts {
  authorise: Authorise
  updates: UpdateLog
  requestSnapshot: (documentId: string) => void
  onRefusal: (peer: Peer, code: CloseCode, reason: string) => void
  idleMs: number
}

/** The documents in memory, at most one room for each. */
export interface Rooms {
  /** The document's room, opened if need be; undefined while the document is known to be damaged. */
  open: (document: DocumentRow) => Room | undefined
  all: () => Room[]
  /** Asks again for the rights of open sockets that this may concern. */
  recheck: (concerns: (document: DocumentRow, peer: Peer) => boolean) => void
}

/** An empty house. */
export function createRooms(ground: Ground, parts: RoomsParts): Rooms {
  const rooms = new Map<string, Room>()
  /** Documents whose stored bytes do not add up, and when to look again. */
  const quarantine = new Map<string, number>()

  function isShut(documentId: string): boolean {
    const until = quarantine.get(documentId)
    if (until === undefined) return false
    if (performance.now() < until) return true
    quarantine.delete(documentId)
    return false
  }

  function openRoom(document: DocumentRow): Room {
    const room = new Room({
      ...parts,
      document,
      load: () => loadDocument(ground, document.id),
      log: ground.log,
      newId: ground.clock.newId,
      onGone(why) {
        if (why instanceof DamagedDocument) quarantine.set(document.id, performance.now() + limits.quarantineMs)
        if (rooms.get(document.id) === room) rooms.delete(document.id)
      },
    })
    rooms.set(document.id, room)
    return room
  }

  return {
    open: (document) => rooms.get(document.id) ?? (isShut(document.id) ? undefined : openRoom(document)),
    all: () => [...rooms.values()],
    recheck(concerns) {
      for (const room of rooms.values()) {
        for (const peer of room.peers) if (concerns(room.document, peer)) room.recheck(peer)
      }
    },
  }
}

async function loadDocument({ db }: Ground, documentId: string): Promise<LoadedDocument> {
  const stored = await readStored(db, documentId)
  const clients = await listClients(db, documentId)
  return {
    open: new OpenDocument(documentId, stored),
    owners: new Map(clients.map(({ client, personId }) => [client, personId])),
    lastSeq: stored.lastSeq,
    sinceSnapshot: stored.sinceSnapshot,
  }
}
