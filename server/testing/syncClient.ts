import { WebSocket, type ClientOptions } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { messageType, SCHEMA_VERSION, syncStep } from '../../shared/documents/protocol.ts'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createWatch } from './watch.ts'

// Every provider listens for the end of the process; a test has more of them than Node expects.
process.setMaxListeners(0)

/** A plain y-websocket client with a session cookie: nothing of our own client is in it. */
export interface SyncClient {
  doc: Y.Doc
  provider: WebsocketProvider
  /** Close code and reason of every connection that ended, in order. */
  closes: { code: number; reason: string }[]
  /** Number of this connection's changes that the server says are on disk. */
  saved: () => number
  /** Calls back whenever the server has said that something is saved. */
  onSaved: (listener: () => void) => void
  /** Number of changes this connection has sent. */
  sent: () => number
  synced: () => Promise<void>
  /** Resolves once everything sent so far is on disk. */
  allSaved: () => Promise<void>
  /** Resolves with the code once a connection has ended. */
  closed: () => Promise<number>
  destroy: () => void
}

/** Where and as whom a test client connects. */
export interface Whereabouts {
  url: string
  cookie: string
  /** Another site's page, when given. */
  origin?: string
}

/** A WebSocket class that sends what a browser would send by itself. */
export function browserSocket(at: Whereabouts, onSend?: (frame: Uint8Array) => void): typeof globalThis.WebSocket {
  const headers: ClientOptions['headers'] = { cookie: at.cookie, origin: at.origin ?? at.url }
  class BrowserSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers })
      const send = this.send.bind(this)
      this.send = (frame: Parameters<typeof send>[0]) => {
        if (frame instanceof Uint8Array) onSend?.(frame)
        send(frame)
      }
    }
  }
  return BrowserSocket as unknown as typeof globalThis.WebSocket
}

/** What else a test may want of a client. */
export interface SyncClientOptions {
  /** Is given each update this client has sent, once the server says that it is on disk. */
  onAcknowledged?: (update: Uint8Array) => void
  /** False when the test connects it later. */
  connect?: boolean
}

/** Opens a document over a real socket. */
export function connectDocument(
  at: Whereabouts,
  documentId: string,
  { onAcknowledged, connect = true }: SyncClientOptions = {},
): SyncClient {
  const doc = new Y.Doc()
  const closes: SyncClient['closes'] = []
  let sent = 0
  let saved = 0
  /** Sent on this connection and not known to be on disk. */
  let unacknowledged: Uint8Array[] = []
  const savedListeners: (() => void)[] = []
  const { look, until } = createWatch()

  const provider = new WebsocketProvider(`${at.url.replace(/^http/, 'ws')}/sync`, documentId, doc, {
    WebSocketPolyfill: browserSocket(at, (frame) => {
      if (frame[0] !== messageType.sync || frame[1] === syncStep.stateVector) return
      sent++
      if (onAcknowledged) unacknowledged.push(readVarUint8Array(createDecoder(frame.subarray(2))))
    }),
    disableBc: true,
    connect: false,
    maxBackoffTime: 200,
    params: { schema: String(SCHEMA_VERSION), epoch: '1', saved: '1' },
  })
  provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
    const before = saved
    saved = readVarUint(decoder)
    for (const update of unacknowledged.splice(0, saved - before)) onAcknowledged?.(update)
    for (const listener of savedListeners) listener()
    look()
  }
  provider.on('connection-close', (event) => {
    sent = 0
    saved = 0
    unacknowledged = []
    if (event) closes.push({ code: event.code, reason: event.reason })
    look()
  })
  provider.on('sync', look)
  if (connect) provider.connect()

  return {
    doc,
    provider,
    closes,
    saved: () => saved,
    onSaved: (listener) => void savedListeners.push(listener),
    sent: () => sent,
    synced: () => until(() => provider.synced),
    allSaved: () => until(() => provider.synced && sent > 0 && saved >= sent),
    async closed() {
      await until(() => closes.length > 0)
      return closes[0]?.code ?? 0
    },
    destroy() {
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
    },
  }
}
