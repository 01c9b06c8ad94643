import type { Logger } from 'pino'
import type { CloseCode } from '../../shared/documents/protocol.ts'
import type { Authorise } from './authorise.ts'
import type { OpenDocument } from './openDocument.ts'
import type { Peer } from './peer.ts'
import type { DocumentRow } from './store.ts'
import type { UpdateLog } from './updateLog.ts'

/** A document that has been read from disk. */
export interface LoadedDocument {
  open: OpenDocument
  /** Whose each client id is. */
  owners: Map<number, string>
  lastSeq: number
  sinceSnapshot: number
}

/** What a room is made with. */
export interface RoomParts {
  document: DocumentRow
  load: () => Promise<LoadedDocument>
  authorise: Authorise
  updates: UpdateLog
  log: Logger
  newId: () => string
  /** How long an empty room keeps its document in memory. */
  idleMs: number
  /** Has a snapshot made of what is on disk, in its own time. */
  requestSnapshot: (documentId: string) => void
  /** A socket is closed for something it did; for counting. */
  onRefusal: (peer: Peer, code: CloseCode, reason: string) => void
  /** Called once, when the room has ended: the next visitor gets a new one, from disk. */
  onGone: (why: unknown) => void
}
