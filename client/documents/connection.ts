// walk:keystroke 2 — the local change goes out on the socket, and is counted until the server has it on disk.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { messageType } from '../../shared/documents/protocol.ts'
import { countingSocket } from './countingSocket.ts'
import { nextSaved, PATIENCE_MS, type SavedEvent, type SavedState, unsaved, untouched } from './savedState.ts'

/** How long a socket that was asked for a sign of life may stay silent before another one is tried. */
const SIGN_OF_LIFE_MS = 5_000
/** y-websocket gives a silent server up after 30 s; asking for its state is answered. */
const RESYNC_MS = 20_000

/** One document, kept in step with the server for as long as the connection is open. */
export interface Connection {
  readonly documentId: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** What is known about this tab's edits; the same object until something changes. */
  saved: () => SavedState
  /** Calls back on every change of `saved()`; gives the way to stop. */
  onSaved: (listener: () => void) => () => void
  /** Comes back at once, also after a refusal. */
  retry: () => void
  /** Asks for a sign of life, for a device that slept or changed networks looks connected; without one, connects anew. */
  check: () => void
  /** Ends the connection and frees the document. What is not on the server's disk is gone. */
  close: () => void
}

/** Opens a document. `Socket` is the browser's own unless a test brings another. */
export function openConnection(documentId: string, address: string, Socket: typeof WebSocket): Connection {
  const doc = new Y.Doc()
  const listeners = new Set<() => void>()
  let state: SavedState = untouched
  let lateness: ReturnType<typeof setTimeout> | undefined
  const happen = (event: SavedEvent) => {
    const now = performance.now()
    state = nextSaved(state, event, now)
    clearTimeout(lateness)
    if (state.waitingSince !== null && !state.late) {
      lateness = setTimeout(happen, state.waitingSince + PATIENCE_MS - now, { kind: 'waited' })
    }
    for (const listener of listeners) listener()
  }

  // Before the provider listens, so that an edit is known before the frame that carries it.
  doc.on('update', (_update, origin) => {
    if (origin !== provider) happen({ kind: 'edited' })
  })
  const provider = new WebsocketProvider(address, documentId, doc, {
    connect: false,
    disableBc: true,
    params: { saved: '1' },
    resyncInterval: RESYNC_MS,
    WebSocketPolyfill: countingSocket(Socket, (frame) =>
      happen({ kind: frame === 'update' ? 'sentUpdate' : 'sentMissing' }),
    ),
  })
  provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
    happen({ kind: 'stored', count: decoding.readVarUint(decoder) })
  }
  provider.on('status', ({ status }) => {
    if (status === 'connected') happen({ kind: 'opened' })
  })
  provider.on('sync', (synced) => {
    if (synced) happen({ kind: 'arrived' })
  })
  provider.on('connection-close', (event) => {
    happen({ kind: 'closed', code: event?.code ?? 0, reason: event?.reason ?? '' })
  })
  let patience: ReturnType<typeof setTimeout> | undefined
  const check = () => {
    clearTimeout(patience)
    if (state.link.kind === 'refused') return
    if (provider.ws === null || !provider.wsconnected) {
      provider.connect()
      return
    }
    askForState(provider, provider.ws)
    const asked = Date.now()
    patience = setTimeout(() => {
      if (state.link.kind === 'refused' || provider.wsLastMessageReceived >= asked) return
      provider.disconnect()
      provider.connect()
    }, SIGN_OF_LIFE_MS)
  }
  provider.connect()

  return {
    documentId,
    doc,
    awareness: provider.awareness,
    saved: () => state,
    onSaved: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    retry: () => {
      if (state.link.kind === 'refused') happen({ kind: 'retried' })
      provider.connect()
    },
    check,
    close: () => {
      listeners.clear()
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
      clearTimeout(patience)
      clearTimeout(lateness)
    },
  }
}

/** Whether leaving now would lose words: some edit of this tab is not on the server's disk. */
export function wouldLose(connection: Connection): boolean {
  return unsaved(connection.saved()) > 0
}

function askForState(provider: WebsocketProvider, socket: WebSocket): void {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.sync)
  syncProtocol.writeSyncStep1(encoder, provider.doc)
  socket.send(encoding.toUint8Array(encoder))
}
