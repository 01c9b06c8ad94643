// walk:keystroke 6 — the room applies the change to its document in memory and marks it for the log; nobody hears of it yet.
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { closeCode, SERVER_CLIENT_ID, type CloseCode } from '../../shared/documents/protocol.ts'
import type { Authorise } from './authorise.ts'
import { hasPending } from './gate.ts'
import { handleMessage, type RoomInside } from './handleMessage.ts'
import type { ClientMessage } from './messages.ts'
import type { Peer } from './peer.ts'
import { createPresence, type Presence } from './presence.ts'
import type { LoadedDocument } from './readDocument.ts'
import { relay, type CommittedUpdate, type Member } from './relay.ts'
import type { DocumentRow } from './store.ts'
import type { PendingUpdate, Unflushed, UpdateLog } from './updateLog.ts'

/** What a room is made with. */
export interface RoomParts {
  document: DocumentRow
  load: () => Promise<LoadedDocument>
  authorise: Authorise
  updates: UpdateLog
  log: Logger
  /** How long an empty room keeps its document in memory. */
  idleMs: number
  /** Called once, when the room has ended: the next visitor gets a new one, from disk. */
  onGone: () => void
}

/** `draining` is live with nobody in it; a visitor makes it live again. */
type RoomState =
  | { phase: 'loading'; waiting: ((doc: Y.Doc) => void)[] }
  | { phase: 'live'; doc: Y.Doc }
  | { phase: 'draining'; doc: Y.Doc; timer: NodeJS.Timeout }
  | { phase: 'gone' }

interface Waiter {
  resolve: () => void
  reject: (error: unknown) => void
}

/** One open document: its Y.Doc, its sockets, and what this turn of the event loop has brought. */
export class Room implements Unflushed {
  readonly document: DocumentRow
  readonly #parts: RoomParts
  readonly #members = new Map<Peer, Member>()
  readonly #presence: Presence
  #state: RoomState = { phase: 'loading', waiting: [] }
  #nextSeq = 1
  /** Whose change is being applied; null while the server edits. */
  #author: Peer | null = null
  #turn: (PendingUpdate & CommittedUpdate)[] = []
  #waiters: Waiter[] = []

  constructor(parts: RoomParts) {
    this.#parts = parts
    this.document = parts.document
    this.#presence = createPresence(() => this.#members.keys())
    // In a macrotask, as every message is: rights are never asked inside somebody's open transaction.
    parts.load().then(
      (loaded) => setImmediate(() => this.#open(loaded)),
      (error: unknown) => this.#drop(error, 'a document could not be loaded'),
    )
  }

  get peers(): readonly Peer[] {
    return [...this.#members.keys()]
  }

  /** Lets a socket in. */
  join(peer: Peer): void {
    this.#members.set(peer, { peer, synced: false, asked: null, askBack: false, received: 0, acknowledged: 0 })
    if (this.#state.phase === 'draining') {
      clearTimeout(this.#state.timer)
      this.#state = { phase: 'live', doc: this.#state.doc }
    }
    this.#presence.tell(peer)
  }

  /** A socket has closed, for whatever reason. */
  leave(peer: Peer): void {
    if (!this.#members.delete(peer)) return
    this.#presence.leave(peer)
    this.#drainIfEmpty()
  }

  /** Takes a message; while the document is loading it waits its turn. */
  receive(peer: Peer, message: ClientMessage): void {
    this.#whenOpen((doc) => {
      const member = this.#members.get(peer)
      if (member) handleMessage(this.#inside(doc), member, message)
    })
  }

  /** The server's own edit; resolves once it is on disk and rejects when it is not. An edit that throws ends the room. */
  edit(work: (doc: Y.Doc) => void): Promise<void> {
    if (this.#state.phase === 'gone') return Promise.reject(new Error('the document is being reloaded'))
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject })
      this.#whenOpen((doc) => {
        const own = doc.clientID
        doc.clientID = SERVER_CLIENT_ID
        try {
          doc.transact(() => work(doc))
          this.#parts.updates.mark(this)
        } catch (error) {
          reject(error)
          this.#drop(error, 'an edit of the server failed')
        } finally {
          doc.clientID = own
        }
      })
    })
  }

  /** Asks again for a socket's right: with less than before it is closed; with more it is asked for what it has. */
  recheck(peer: Peer): void {
    const standing = this.#parts.authorise(peer.session, this.document)
    const member = this.#members.get(peer)
    if (!member) return
    if (standing.right === 'none') return this.#dismiss(peer, standing.code, standing.reason)
    if (peer.right === standing.right) return
    if (standing.right === 'read') return this.#dismiss(peer, closeCode.rightsChanged, 'rights.changed')
    peer.right = 'write'
    member.askBack = true
    this.#whenOpen(() => this.#parts.updates.mark(this))
  }

  get documentId(): string {
    return this.document.id
  }

  pending(): readonly PendingUpdate[] {
    return this.#turn
  }

  stored(): void {
    const state = this.#state
    if (state.phase === 'loading' || state.phase === 'gone') return
    const turn = this.#turn
    const waiters = this.#waiters
    this.#turn = []
    this.#waiters = []
    relay(this.#members.values(), turn, state.doc)
    for (const { resolve } of waiters) resolve()
    this.#drainIfEmpty()
  }

  failed(error: unknown): void {
    this.#drop(error, 'a document was dropped: its last changes are not on disk')
  }

  /** Ends the room: what is not on disk is forgotten, and its sockets come back for what is. */
  end(code: CloseCode, reason: string): void {
    const state = this.#state
    if (state.phase === 'gone') return
    this.#state = { phase: 'gone' }
    if (state.phase === 'draining') clearTimeout(state.timer)
    if (state.phase !== 'loading') state.doc.destroy()
    this.#presence.stop()
    const peers = this.peers
    this.#members.clear()
    this.#turn = []
    for (const { reject } of this.#waiters.splice(0)) reject(new Error(reason))
    this.#parts.onGone()
    for (const peer of peers) peer.close(code, reason)
  }

  #open({ doc, lastSeq }: LoadedDocument): void {
    if (this.#state.phase !== 'loading') return doc.destroy()
    const { waiting } = this.#state
    this.#state = { phase: 'live', doc }
    this.#nextSeq = lastSeq + 1
    doc.on('update', (content: Uint8Array) => {
      const from = this.#author
      this.#turn.push({ seq: this.#nextSeq++, content, from, personId: from?.session.personId ?? null })
    })
    for (const run of waiting) this.#whenOpen(run)
    this.#drainIfEmpty()
  }

  #whenOpen(run: (doc: Y.Doc) => void): void {
    if (this.#state.phase === 'loading') this.#state.waiting.push(run)
    else if (this.#state.phase !== 'gone') run(this.#state.doc)
  }

  #inside(doc: Y.Doc): RoomInside {
    return {
      document: this.document,
      doc,
      presence: this.#presence,
      standing: (peer) => this.#parts.authorise(peer.session, this.document),
      apply: (update, author) => this.#apply(doc, update, author),
      mark: () => this.#parts.updates.mark(this),
      dismiss: (peer, code, reason) => this.#dismiss(peer, code, reason),
    }
  }

  /** Whether the change is in; if it could not be applied whole, what is in memory is not to be trusted. */
  #apply(doc: Y.Doc, update: Uint8Array, author: Peer): boolean {
    this.#author = author
    try {
      Y.applyUpdate(doc, update)
    } catch (error) {
      this.#drop(error, 'a change that passed the gate could not be applied')
      return false
    } finally {
      this.#author = null
    }
    if (!hasPending(doc)) return true
    this.#drop(undefined, 'a change that passed the gate left something waiting')
    return false
  }

  #dismiss(peer: Peer, code: CloseCode, reason: string): void {
    this.leave(peer)
    peer.close(code, reason)
  }

  #drop(error: unknown, message: string): void {
    this.#parts.log.error({ err: error, documentId: this.documentId }, message)
    this.end(closeCode.storageUnavailable, 'storage.unavailable')
  }

  #drainIfEmpty(): void {
    if (this.#state.phase !== 'live' || this.#members.size > 0) return
    const { doc } = this.#state
    const timer = setTimeout(() => {
      if (this.#turn.length === 0) return this.end(closeCode.serverStopping, 'idle')
      this.#state = { phase: 'live', doc }
      this.#drainIfEmpty()
    }, this.#parts.idleMs)
    timer.unref()
    this.#state = { phase: 'draining', doc, timer }
  }
}
