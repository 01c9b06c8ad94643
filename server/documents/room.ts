// walk:keystroke 6 — the room applies the change to its document in memory and marks it for the log; nobody hears of it yet.
import * as Y from 'yjs'
import { closeCode, limits, type CloseCode } from '../../shared/documents/protocol.ts'
import { type Member, newMember, putInInbox } from './member.ts'
import type { ClientMessage } from './messages.ts'
import type { Peer } from './peer.ts'
import { createPresence, type Departure, type Presence } from './presence.ts'
import { relay } from './relay.ts'
import type { LoadedDocument, RoomParts } from './roomParts.ts'
import { DamagedDocument, type DocumentRow } from './store.ts'
import { contributionsOf, takeInChanges, takeInEdit, type Turn } from './takeIn.ts'
import { type Batch, nothingToStore, type Unflushed } from './updateLog.ts'

/** `draining` is live with nobody in it; a visitor makes it live again. */
type RoomState =
  | { phase: 'loading' }
  | { phase: 'live'; loaded: LoadedDocument }
  | { phase: 'draining'; loaded: LoadedDocument; timer: NodeJS.Timeout }
  | { phase: 'gone' }

/** An edit of the server's own that waits for its turn and then for the disk. */
interface OwnEdit {
  work: (doc: Y.Doc) => void
  resolve: () => void
  reject: (error: unknown) => void
}

/** One open document: its content, its sockets, and what this turn of the event loop has brought. */
export class Room implements Unflushed {
  readonly document: DocumentRow
  readonly #parts: RoomParts
  readonly #members = new Map<Peer, Member>()
  readonly #presence: Presence
  /** Sockets that have gone and whose last words are not taken in yet. */
  #departed: Member[] = []
  #state: RoomState = { phase: 'loading' }
  #snapshotAt = Number.NEGATIVE_INFINITY
  #turn: Turn = { changes: [], newClients: [] }
  /** Edits that wait to be made, and those made that wait for the disk. */
  #edits: OwnEdit[] = []
  #made: OwnEdit[] = []

  constructor(parts: RoomParts) {
    this.#parts = parts
    this.document = parts.document
    this.#presence = createPresence(this.#members, (peer) =>
      this.#dismiss(peer, closeCode.malformed, 'message.malformed'),
    )
    // In a macrotask, as every message is: rights are never asked inside somebody's open transaction.
    parts.load().then(
      (loaded) => setImmediate(() => this.#open(loaded)),
      (error: unknown) => this.#drop(error, 'a document could not be loaded'),
    )
  }

  get documentId(): string {
    return this.document.id
  }

  get peers(): readonly Peer[] {
    return [...this.#members.keys()]
  }

  /** Lets a socket in. */
  join(peer: Peer): void {
    this.#members.set(peer, newMember(peer))
    if (this.#state.phase === 'draining') {
      clearTimeout(this.#state.timer)
      this.#state = { phase: 'live', loaded: this.#state.loaded }
    }
    this.#presence.tell(peer)
  }

  /** A socket has closed, for whatever reason; what it said before is still taken in. */
  leave(peer: Peer, departure: Departure): void {
    const member = this.#members.get(peer)
    if (!member) return
    this.#members.delete(peer)
    if (departure !== 'dismissed' && member.inbox.length > 0) this.#departed.push(member)
    this.#presence.leave(peer, departure)
    this.#drainIfEmpty()
  }

  /** Takes a message; what asks something of the document waits for the end of the turn. */
  receive(peer: Peer, message: ClientMessage): void {
    const member = this.#members.get(peer)
    if (!member || this.#state.phase === 'gone') return
    switch (message.type) {
      case 'change':
        putInInbox(member, message)
        return this.#mark()
      case 'ask':
        return this.#takeQuestion(member, message.stateVector)
      case 'presence':
        return this.#presence.receive(peer, message.entries)
      case 'askPresence':
        if (this.#mayAsk(member)) this.#presence.tell(peer)
    }
  }

  /** The server's own edit; resolves once it is on disk and rejects when it is not. An edit that throws ends the room. */
  edit(work: (doc: Y.Doc) => void): Promise<void> {
    if (this.#state.phase === 'gone') return Promise.reject(new Error('the document is being reloaded'))
    return new Promise((resolve, reject) => {
      this.#edits.push({ work, resolve, reject })
      this.#mark()
    })
  }

  /** Asks again for a socket's right: with less than before it is closed; with more it is asked for what it has. */
  recheck(peer: Peer): void {
    const standing = this.#parts.authorise()(peer.session, this.document)
    const member = this.#members.get(peer)
    if (!member) return
    if (standing.right === 'none') return this.#dismiss(peer, standing.code, standing.reason)
    if (peer.right === standing.right) return
    if (standing.right === 'read') return this.#dismiss(peer, closeCode.rightsChanged, 'rights.changed')
    peer.right = 'write'
    member.askBack = true
    this.#mark()
  }

  /** Closes one socket for no fault of its own. */
  sendAway(peer: Peer, code: CloseCode, reason: string): void {
    this.leave(peer, 'left')
    peer.close(code, reason)
  }

  collect(): Batch {
    const state = this.#state
    if (state.phase !== 'live' && state.phase !== 'draining') return nothingToStore
    try {
      this.#takeIn(state.loaded)
    } catch (error) {
      this.#drop(error, 'a change that passed the gate could not be applied')
      return nothingToStore
    }
    const { loaded } = state
    const { changes, newClients } = this.#turn
    if (changes.length === 0) return nothingToStore
    return { seq: ++loaded.lastSeq, contributions: contributionsOf(changes), newClients }
  }

  stored(): void {
    const state = this.#state
    if (state.phase !== 'live' && state.phase !== 'draining') return
    const { loaded } = state
    const { changes } = this.#turn
    const made = this.#made
    this.#turn = { changes: [], newClients: [] }
    this.#made = []
    relay(this.#members.values(), changes, loaded.open)
    for (const { resolve } of made) resolve()

    loaded.sinceSnapshot += changes.length
    const isRested = performance.now() - this.#snapshotAt >= limits.snapshotEveryMs
    if (isRested && loaded.sinceSnapshot >= limits.snapshotAfter) this.#requestSnapshot(loaded)
    if (this.#hasWork()) this.#mark()
    this.#drainIfEmpty()
  }

  failed(error: unknown): void {
    this.#drop(error, 'a document was dropped: its last changes are not on disk')
  }

  /** Ends the room: what is not on disk is forgotten, and its sockets come back for what is. */
  end(code: CloseCode, reason: string, why?: unknown): void {
    const state = this.#state
    if (state.phase === 'gone') return
    this.#state = { phase: 'gone' }
    if (state.phase === 'draining') clearTimeout(state.timer)
    if (state.phase !== 'loading') {
      const { loaded } = state
      if (why === undefined && loaded.sinceSnapshot >= limits.snapshotAtRest) this.#requestSnapshot(loaded)
      loaded.open.destroy()
    }
    this.#presence.stop()
    const peers = this.peers
    this.#members.clear()
    for (const { reject } of [...this.#edits.splice(0), ...this.#made.splice(0)]) reject(why ?? new Error(reason))
    this.#parts.onGone(why)
    for (const peer of peers) peer.close(code, reason)
  }

  #open(loaded: LoadedDocument): void {
    if (this.#state.phase !== 'loading') return loaded.open.destroy()
    this.#state = { phase: 'live', loaded }
    if (loaded.sinceSnapshot >= limits.snapshotAfter) this.#requestSnapshot(loaded)
    if (this.#hasWork()) this.#mark()
    this.#drainIfEmpty()
  }

  #mark(): void {
    if (this.#state.phase !== 'gone') this.#parts.updates.mark(this)
  }

  #hasWork(): boolean {
    if (this.#edits.length > 0 || this.#departed.length > 0) return true
    for (const { inbox, asked, askBack } of this.#members.values()) {
      if (inbox.length > 0 || asked !== null || askBack) return true
    }
    return false
  }

  #mayAsk(member: Member): boolean {
    if (member.questions.take(performance.now())) return true
    this.#dismiss(member.peer, closeCode.tooMany, 'message.tooMany')
    return false
  }

  /** Answered at the end of the turn, for the document may hold what is not on disk yet. */
  #takeQuestion(member: Member, stateVector: Uint8Array): void {
    const { peer } = member
    if (!this.#mayAsk(member)) return
    const standing = this.#parts.authorise()(peer.session, this.document)
    if (standing.right === 'none') return this.#dismiss(peer, standing.code, standing.reason)
    try {
      Y.decodeStateVector(stateVector)
    } catch {
      return this.#dismiss(peer, closeCode.malformed, 'message.malformed')
    }
    member.asked = stateVector
    member.askBack = peer.right === 'write'
    this.#mark()
  }

  #takeIn({ open, owners }: LoadedDocument): void {
    const senders = [...this.#departed, ...this.#members.values()].filter(({ inbox }) => inbox.length > 0)
    const edits = this.#edits.splice(0)
    this.#made.push(...edits)
    if (senders.length === 0 && edits.length === 0) return
    const inside = {
      document: this.document,
      doc: open.doc,
      turn: this.#turn,
      owners,
      standing: this.#parts.authorise(),
      dismiss: (peer: Peer, code: CloseCode, reason: string) => this.#dismiss(peer, code, reason),
      newId: this.#parts.newId,
    }
    open.changed()
    if (senders.length > 0) takeInChanges(inside, senders)
    this.#departed = this.#departed.filter(({ inbox }) => inbox.length > 0)
    for (const { work } of edits) takeInEdit(inside, work)
  }

  #dismiss(peer: Peer, code: CloseCode, reason: string): void {
    this.leave(peer, 'dismissed')
    this.#parts.onRefusal(peer, code, reason)
    peer.close(code, reason)
  }

  #drop(error: unknown, message: string): void {
    this.#parts.log.error({ err: error, documentId: this.documentId }, message)
    if (error instanceof DamagedDocument) this.end(closeCode.damaged, 'documents.damaged', error)
    else this.end(closeCode.storageUnavailable, 'storage.unavailable', error)
  }

  #requestSnapshot(loaded: LoadedDocument): void {
    loaded.sinceSnapshot = 0
    this.#snapshotAt = performance.now()
    this.#parts.requestSnapshot(this.documentId)
  }

  #drainIfEmpty(): void {
    if (this.#state.phase !== 'live' || this.#members.size > 0) return
    const { loaded } = this.#state
    const timer = setTimeout(() => {
      this.#state = { phase: 'live', loaded }
      if (this.#turn.changes.length > 0 || this.#made.length > 0 || this.#hasWork()) return this.#drainIfEmpty()
      this.end(closeCode.serverStopping, 'idle')
    }, this.#parts.idleMs)
    timer.unref()
    this.#state = { phase: 'draining', loaded, timer }
  }
}
