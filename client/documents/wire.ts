import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { messageType, syncStep } from '../../shared/documents/protocol.ts'
import { countingSocket } from './countingSocket.ts'
import { OthersTurns } from './othersTurns.ts'
import type { SavedEvent } from './savedState.ts'

/** How long a socket that was asked for a sign of life may stay silent before another one is tried. */
const SIGN_OF_LIFE_MS = 3_000
/** y-websocket gives a silent server up after 30 s; asking for its state is answered. */
const RESYNC_MS = 20_000

/** The socket of one copy of a document: y-websocket, with what it does by itself taken in hand. */
export interface Wire {
  readonly awareness: Awareness
  /** Opens a socket with this query, unless there is one. */
  connect: (query: Record<string, string>) => void
  /** Asks the server for a sign of life and gives the socket up without one; false when there is no socket to ask on. */
  askForLife: () => boolean
  close: () => void
}

/** What a wire is made of, and whom it tells. */
export interface WireParts {
  documentId: string
  address: string
  Socket: typeof WebSocket
  onEvent: (event: SavedEvent) => void
  /** The server has asked what it misses. */
  onAsked: () => void
  /** The socket is gone; nothing comes back by itself. The code is 0 when this side gave it up. */
  onClosed: (code: number, reason: string) => void
}

/** Builds the wire of a document, without connecting it. */
export function createWire(doc: Y.Doc, { documentId, address, Socket, onEvent, onAsked, onClosed }: WireParts): Wire {
  const provider = new WebsocketProvider(address, documentId, doc, {
    connect: false,
    disableBc: true,
    resyncInterval: RESYNC_MS,
    shouldReconnect: () => false,
    WebSocketPolyfill: countingSocket(Socket, (frame) =>
      onEvent({ kind: frame === 'update' ? 'sentUpdate' : 'sentMissing' }),
    ),
  })
  const { awareness } = provider
  provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
    onEvent({ kind: 'stored', count: decoding.readVarUint(decoder) })
  }
  const receiveSync = provider.messageHandlers[messageType.sync]
  const turns = new OthersTurns(doc, provider)
  provider.messageHandlers[messageType.sync] = (encoder, decoder, ...rest) => {
    if (decoding.peekVarUint(decoder) === syncStep.update) {
      decoding.readVarUint(decoder)
      return turns.take(decoding.readVarUint8Array(decoder))
    }
    turns.flush()
    if (decoding.peekVarUint(decoder) === syncStep.stateVector) onAsked()
    receiveSync?.(encoder, decoder, ...rest)
  }
  provider.messageHandlers[messageType.queryPresence] = (encoder) => {
    encoding.writeVarUint(encoder, messageType.presence)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
  }
  // y-websocket would send everybody's presence back to where it came from.
  awareness.off('update', provider._awarenessUpdateHandler)
  awareness.on('update', tellOwnPresence)

  provider.on('status', ({ status }) => {
    if (status === 'connected') onEvent({ kind: 'opened' })
  })
  provider.on('sync', (synced) => {
    if (synced) onEvent({ kind: 'arrived' })
  })
  provider.on('connection-close', (event) => {
    provider.shouldConnect = false
    turns.flush()
    // Once y-websocket has put the socket away.
    queueMicrotask(() => onClosed(event?.code ?? 0, event?.reason ?? ''))
  })

  let patience: ReturnType<typeof setTimeout> | undefined

  function tellOwnPresence(changed: Record<'added' | 'updated' | 'removed', number[]>): void {
    const { added, updated, removed } = changed
    if ([...added, ...updated, ...removed].includes(awareness.clientID)) {
      send(messageType.presence, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    }
  }

  function send(type: number, bytes: Uint8Array): void {
    if (!provider.wsconnected || provider.ws === null) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, bytes)
    provider.ws.send(encoding.toUint8Array(encoder))
  }

  return {
    awareness,
    connect(query) {
      provider.params = query
      provider.connect()
    },
    askForLife() {
      clearTimeout(patience)
      const { ws } = provider
      if (ws === null) return false
      if (provider.wsconnected) askForState(doc, ws)
      const asked = Date.now()
      // One that is still being opened gets the same time: on a network that has gone it would never come to an end.
      patience = setTimeout(() => {
        if (provider.ws === ws && provider.wsLastMessageReceived < asked) provider.disconnect()
      }, SIGN_OF_LIFE_MS)
      return true
    },
    close() {
      clearTimeout(patience)
      turns.close()
      provider.destroy()
      awareness.destroy()
    },
  }
}

function askForState(doc: Y.Doc, socket: WebSocket): void {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.sync)
  syncProtocol.writeSyncStep1(encoder, doc)
  socket.send(encoding.toUint8Array(encoder))
}
