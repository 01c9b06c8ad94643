import { WebSocket, type ClientOptions } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { messageType } from '../../shared/documents/protocol.ts'
import { readVarUint } from 'lib0/decoding'

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

/** Opens a document over a real socket. */
export function connectDocument(at: Whereabouts, documentId: string): SyncClient {
  const doc = new Y.Doc()
  const closes: SyncClient['closes'] = []
  let sent = 0
  let saved = 0
  let waiting: (() => void)[] = []
  const look = (): void => {
    const due = waiting
    waiting = []
    for (const check of due) check()
  }
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((done) => {
      const check = (): void => void (holds() ? done() : waiting.push(check))
      check()
    })

  const provider = new WebsocketProvider(`${at.url.replace(/^http/, 'ws')}/sync`, documentId, doc, {
    WebSocketPolyfill: browserSocket(at, (frame) => {
      if (frame[0] === messageType.sync && frame[1] !== 0) sent++
    }),
    disableBc: true,
    connect: false,
    maxBackoffTime: 200,
    params: { saved: '1' },
  })
  provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
    saved = readVarUint(decoder)
    look()
  }
  provider.on('connection-close', (event) => {
    sent = 0
    saved = 0
    if (event) closes.push({ code: event.code, reason: event.reason })
    look()
  })
  provider.on('sync', look)
  provider.connect()

  return {
    doc,
    provider,
    closes,
    saved: () => saved,
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
