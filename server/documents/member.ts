import { limits } from '../../shared/documents/protocol.ts'
import type { ClientMessage } from './messages.ts'
import type { Peer } from './peer.ts'
import { TokenBucket } from './tokenBucket.ts'

/** A change as its author sent it. */
export type Change = Extract<ClientMessage, { type: 'change' }>

/** What a room knows of one of its sockets. */
export interface Member {
  readonly peer: Peer
  /** Has had an answer to its state vector: before that, a change would reach it without what it builds on. */
  synced: boolean
  /** State vector it has asked about in this turn. */
  asked: Uint8Array | null
  /** Whether it is to be asked what the server misses; readers never are. */
  askBack: boolean
  /** Changes that wait to be taken in. */
  inbox: Change[]
  /** Whether it is not read from until its inbox is empty. */
  paused: boolean
  /** Whether it has answered what the server misses: until then, what it sends may follow on what it has yet to send. */
  answered: boolean
  /** Changes passed over that its answer will hold. */
  ahead: number
  /** Its changes taken in, and of these the ones it has been told are on disk. */
  received: number
  acknowledged: number
  /** Questions it may still ask. */
  readonly questions: TokenBucket
}

/** A socket that has just come. */
export function newMember(peer: Peer): Member {
  return {
    peer,
    synced: false,
    asked: null,
    askBack: false,
    inbox: [],
    paused: false,
    answered: false,
    ahead: 0,
    received: 0,
    acknowledged: 0,
    questions: new TokenBucket(limits.questions, performance.now()),
  }
}

/** Puts a change with those that wait; somebody who sends more than a turn takes in is not read from meanwhile. */
export function putInInbox(member: Member, change: Change): void {
  member.inbox.push(change)
  if (member.paused || member.inbox.length <= limits.turnChanges) return
  member.paused = true
  member.peer.pause()
}

/** Takes what one turn takes in, in the order it came. */
export function takeFromInbox(member: Member): Change[] {
  const taken = member.inbox.splice(0, limits.turnChanges)
  if (member.paused && member.inbox.length === 0) {
    member.paused = false
    member.peer.resume()
  }
  return taken
}
