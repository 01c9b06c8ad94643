import type { CloseCode, PresenceUser } from '../../shared/documents/protocol.ts'
import type { SocketSession } from '../people/readSession.ts'
import type { Wire } from './wire.ts'

/** One open socket on one document, as rooms see it: no transport, so that a room can be driven by hand. */
export interface Peer {
  readonly session: SocketSession
  /** What others are told about who this is; only ever the server's word. */
  readonly user: PresenceUser
  /** Whether this client asked to be told what is on disk. */
  readonly wantsSaved: boolean
  /** What it may do as far as it has been told: a reader is never asked for changes. */
  right: 'write' | 'read'
  /** Hands over whole frames, in one write. */
  send: (wire: Wire) => void
  /** Stops reading from it, so that what it still has to say waits on its side. */
  pause: () => void
  resume: () => void
  close: (code: CloseCode, reason: string) => void
}
