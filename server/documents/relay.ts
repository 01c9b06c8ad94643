// walk:keystroke 8 — the room sends: to the others what is on disk, to the sender how much of theirs is.
import * as Y from 'yjs'
import { frameAsk, frameMissing, frameSaved, frameUpdate } from './messages.ts'
import type { Peer } from './peer.ts'

/** What a room knows of one of its sockets. */
export interface Member {
  readonly peer: Peer
  /** Has had an answer to its state vector: before that, a change would reach it without what it builds on. */
  synced: boolean
  /** State vector it has asked about in this turn. */
  asked: Uint8Array | null
  /** Whether it is to be asked what the server misses; readers never are. */
  askBack: boolean
  /** Its changes received, and of these the ones it has been told are on disk. */
  received: number
  acknowledged: number
}

/** A change on disk that others have not heard of yet. */
export interface CommittedUpdate {
  content: Uint8Array
  /** Null for the server's own edits. */
  from: Peer | null
}

/**
 * Sends what one turn has brought, all of it committed: changes to everybody but their sender, then answers to
 * those who asked what they miss, then what is saved.
 */
export function relay(members: Iterable<Member>, updates: readonly CommittedUpdate[], doc: Y.Doc): void {
  const frames = updates.map(({ content, from }) => ({ frame: frameUpdate(content), from }))
  for (const member of members) {
    const { peer } = member
    if (member.asked !== null) {
      // The answer holds this turn's changes already.
      peer.send(frameMissing(Y.encodeStateAsUpdate(doc, member.asked)))
      member.asked = null
      member.synced = true
    } else if (member.synced) {
      for (const { frame, from } of frames) if (from !== peer) peer.send(frame)
    }
    if (member.askBack) {
      member.askBack = false
      peer.send(frameAsk(Y.encodeStateVector(doc)))
    }
    if (member.acknowledged < member.received) {
      member.acknowledged = member.received
      if (peer.wantsSaved) peer.send(frameSaved(member.received))
    }
  }
}
