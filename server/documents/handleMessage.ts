import * as Y from 'yjs'
import { closeCode, type CloseCode } from '../../shared/documents/protocol.ts'
import type { Standing } from './authorise.ts'
import { checkUpdate } from './gate.ts'
import type { ClientMessage } from './messages.ts'
import type { Peer } from './peer.ts'
import type { Presence } from './presence.ts'
import type { Member } from './relay.ts'
import type { DocumentRow } from './store.ts'

/** What a message can reach of its room. */
export interface RoomInside {
  readonly document: DocumentRow
  readonly doc: Y.Doc
  readonly presence: Presence
  /** The right of a peer at this moment. */
  standing: (peer: Peer) => Standing
  /** Applies an update that has passed the gate; false when the room has ended over it. */
  apply: (update: Uint8Array, author: Peer) => boolean
  /** Has the turn written and answered. */
  mark: () => void
  dismiss: (peer: Peer, code: CloseCode, reason: string) => void
}

/** Does what a message asks, or dismisses its sender; nobody else notices. */
export function handleMessage(room: RoomInside, member: Member, message: ClientMessage): void {
  const { peer } = member
  try {
    switch (message.type) {
      case 'ask':
        return takeQuestion(room, member, message.stateVector)
      case 'change':
        return takeChange(room, member, message.update)
      case 'presence':
        return room.presence.receive(peer, message.entries)
      case 'askPresence':
        return room.presence.tell(peer)
    }
  } catch {
    room.dismiss(peer, closeCode.malformed, 'message.malformed')
  }
}

/** Answered at the end of the turn, for the document may hold what is not on disk yet. */
function takeQuestion(room: RoomInside, member: Member, stateVector: Uint8Array): void {
  const standing = room.standing(member.peer)
  if (standing.right === 'none') return room.dismiss(member.peer, standing.code, standing.reason)
  Y.decodeStateVector(stateVector) // throws when it is none
  member.asked = stateVector
  member.askBack = member.peer.right === 'write'
  room.mark()
}

function takeChange(room: RoomInside, member: Member, update: Uint8Array): void {
  const { peer } = member
  const standing = room.standing(peer)
  if (standing.right === 'none') return room.dismiss(peer, standing.code, standing.reason)
  if (standing.right === 'read') {
    // A returning reader shows what it has; only what would change something is refused.
    const known = Y.snapshotContainsUpdate(Y.snapshot(room.doc), update)
    if (!known) return room.dismiss(peer, closeCode.readOnly, 'documents.readOnly')
  } else {
    const refusal = checkUpdate(update, { kind: room.document.kind, doc: room.doc })
    if (refusal) return room.dismiss(peer, refusal.code, refusal.reason)
    if (!room.apply(update, peer)) return
  }
  member.received++
  room.mark()
}
