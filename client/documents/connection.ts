// walk:keystroke 2 — the local change goes out on the socket, and is counted until the server has it on disk.
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { closeCode, isFinalClose, SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { findCopy } from './copyNames.ts'
import { createDeviceCopy } from './deviceCopy.ts'
import type { Learned } from './learnHandle.ts'
import { reconnectDelay } from './reconnect.ts'
import { isKept, nextSaved, PATIENCE_MS, type SavedEvent, type SavedState, unsaved, untouched } from './savedState.ts'
import { createWire } from './wire.ts'

/** How long the server may take to speak before what is kept on this device is shown. */
const SHOW_KEPT_MS = 1_500

/** One copy of a document, kept in step with the server for as long as the connection is open. */
export interface Connection {
  readonly documentId: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** What is known about the edits made on this device; the same object until something changes. */
  saved: () => SavedState
  /** Calls back on every change of `saved()`; gives the way to stop. */
  onSaved: (listener: () => void) => () => void
  /** For each client id of this device, the clock from which on the server does not have its words. */
  unsentFrom: () => ReadonlyMap<number, number>
  /** Comes back at once, also after a refusal. */
  retry: () => void
  /** Asks for a sign of life, for a device that slept or changed networks looks connected; without one, connects anew. */
  check: () => void
  /** Ends the connection and frees the document. What is kept on this device stays there. */
  close: () => void
  /** Deletes what is kept of it on this device; resolves once that is gone. What is on screen stays until it is closed. */
  forget: () => Promise<void>
}

/** What a connection is opened with. */
export interface ConnectionParts {
  documentId: string
  /** Whose copy is kept on this device. */
  personId: string
  /** The address of all documents' sockets. */
  address: string
  /** The browser's own unless a test brings another. */
  Socket: typeof WebSocket
  learn: (documentId: string) => Promise<Learned>
  /** The server has said which state of the document it has; `keeps` tells whether a copy of it is kept here. */
  onLearned: (epoch: number, keeps: boolean) => void
  /** The server has closed for good, or would. */
  onRefused: (code: number) => void
}

/** Opens a document: asks what it is, takes what is kept of it here, and follows the server from there. */
export function openConnection({ documentId, personId, ...parts }: ConnectionParts): Connection {
  const doc = new Y.Doc()
  const listeners = new Set<() => void>()
  let state: SavedState = untouched
  let epoch: number | null = null
  let failures = 0
  let isLearning = false
  let isClosed = false
  let lateness: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  function happen(event: SavedEvent): void {
    const now = performance.now()
    const before = state
    state = nextSaved(state, event, now)
    copy.follow(before, state)
    clearTimeout(lateness)
    if (state.waitingSince !== null && !state.late) {
      lateness = setTimeout(happen, state.waitingSince + PATIENCE_MS - now, { kind: 'waited' })
    }
    for (const listener of listeners) listener()
  }

  // Before the wire listens, so that an edit is known before the frame that carries it.
  const copy = createDeviceCopy(doc, { personId, documentId }, happen)
  const wire = createWire(doc, {
    ...parts,
    documentId,
    onEvent: (event) => {
      if (event.kind === 'arrived') failures = 0
      happen(event)
    },
    onAsked: () => {
      // Only writers are asked what the server misses.
      if (!state.mayWrite) happen({ kind: 'learned', access: 'write' })
      if (epoch !== null) void copy.open(epoch)
    },
    onClosed: (code, reason) => {
      if (isClosed) return
      if (isFinalClose(code)) refuse(code, reason)
      else {
        happen({ kind: 'closed', code, reason })
        comeBackAfter(reconnectDelay(code, failures++, Math.random()))
      }
    },
  })

  function refuse(code: number, reason: string): void {
    clearTimeout(waiting)
    clearTimeout(showKept)
    happen({ kind: 'closed', code, reason })
    parts.onRefused(code)
  }

  function comeBackAfter(milliseconds: number): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => void comeBack(), milliseconds)
  }

  async function comeBack(): Promise<void> {
    if (isLearning || isClosed || state.link.kind === 'refused') return
    isLearning = true
    const learned = await parts.learn(documentId)
    // Whatever the answer: what is being opened here may hold words that must not go unnoticed.
    await copy.settled()
    isLearning = false
    if (isClosed) return
    if (learned.kind === 'refused') return refuse(learned.code, '')
    if (learned.kind === 'unreachable') {
      showKeptCopy()
      if (state.link.kind === 'connecting') happen({ kind: 'closed', code: 0, reason: '' })
      return comeBackAfter(reconnectDelay(0, failures++, Math.random()))
    }
    const { handle } = learned
    clearTimeout(showKept)
    if (epoch !== null && epoch !== handle.epoch) return refuse(closeCode.otherEpoch, '')
    parts.onLearned(handle.epoch, handle.access === 'write' || copy.isOpen())
    epoch = handle.epoch
    if (handle.access === 'read') {
      if (unsaved(state) > 0) return refuse(closeCode.readOnly, '')
      // Readers keep nothing on this device.
      await copy.forget()
    } else {
      await copy.open(epoch)
    }
    if (isClosed) return
    happen({ kind: 'learned', access: handle.access })
    wire.connect({ schema: String(SCHEMA_VERSION), epoch: String(epoch), saved: '1' })
  }

  /** Shows what is kept here while the server does not answer. */
  function showKeptCopy(): void {
    const kept = epoch === null ? findCopy(personId, documentId) : undefined
    if (!kept) return
    epoch = kept.epoch
    void copy.open(kept.epoch)
  }

  function close(): void {
    isClosed = true
    listeners.clear()
    for (const timer of [lateness, waiting, showKept]) clearTimeout(timer)
    copy.close()
    wire.close()
    doc.destroy()
  }

  const showKept = setTimeout(showKeptCopy, SHOW_KEPT_MS)
  void comeBack()

  return {
    documentId,
    doc,
    awareness: wire.awareness,
    saved: () => state,
    onSaved: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    unsentFrom: copy.unsentFrom,
    retry: () => {
      if (state.link.kind === 'refused') happen({ kind: 'retried' })
      comeBackAfter(0)
    },
    check: () => {
      if (state.link.kind === 'refused' || wire.askForLife()) return
      failures = 0
      comeBackAfter(0)
    },
    close,
    forget: copy.forget,
  }
}

/** Whether something written here is not on the server's disk. */
export function isWaiting(connection: Connection): boolean {
  return unsaved(connection.saved()) > 0
}

/** Whether leaving now would lose words, or keep them from going out in a moment: those kept here while away do not count. */
export function wouldLose(connection: Connection): boolean {
  const state = connection.saved()
  return isWaiting(connection) && (state.link.kind === 'live' || !isKept(state))
}
