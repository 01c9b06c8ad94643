import { once } from 'node:events'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { WebSocket, type ClientOptions } from 'ws'
import * as Y from 'yjs'
import { messageType, SCHEMA_VERSION, syncStep } from '../../shared/documents/protocol.ts'
import { frameAsk, frameMissing, frameUpdate } from '../documents/messages.ts'
import { createWatch } from './watch.ts'

/** A client that keeps the protocol and says whatever it is told to. */
export interface RawPeer {
  /** Everything it has been told, under a client id of its own. */
  readonly doc: Y.Doc
  readonly socket: WebSocket
  /** Every frame it has heard. */
  readonly heard: readonly Uint8Array[]
  /** Close code and reason, once it is closed. */
  closed: () => { code: number; reason: string } | undefined
  send: (frame: Uint8Array | string) => void
  /** Sends an update; resolves with `in` once it is on disk, or with the reason the socket was closed with. */
  offer: (update: Uint8Array) => Promise<string>
  /** Sends any frames at once, of which some may be changes, and learns in the same way what became of them. */
  try: (frames: readonly { bytes: Uint8Array | string; isChange: boolean }[]) => Promise<string>
  /** Resolves with the reason the server closes it with. */
  refused: () => Promise<string>
  leave: () => Promise<void>
}

/** Opens a document and exchanges what both sides have; `have` is what this client brings along. */
export async function openRawPeer(
  server: { url: string },
  { cookie }: { cookie: string },
  documentId: string,
  { have, socketOptions = {} }: { have?: Y.Doc; socketOptions?: ClientOptions } = {},
): Promise<RawPeer> {
  const doc = have ?? new Y.Doc()
  const heard: Uint8Array[] = []
  const address = `${server.url.replace('http', 'ws')}/sync/${documentId}?schema=${SCHEMA_VERSION}&epoch=1&saved=1`
  const socket = new WebSocket(address, { headers: { cookie, origin: server.url }, ...socketOptions })
  let closed: { code: number; reason: string } | undefined
  let saved = 0
  let sent = 0
  let answered = false
  let synced = false
  const { look, until } = createWatch()

  socket.on('error', () => undefined)
  socket.on('close', (code, reason) => {
    closed = { code, reason: reason.toString() }
    look()
  })
  socket.on('message', (data) => {
    take(new Uint8Array(data as Buffer))
    look()
  })

  function take(frame: Uint8Array): void {
    heard.push(frame)
    const decoder = createDecoder(frame)
    const type = readVarUint(decoder)
    if (type === messageType.saved) saved = readVarUint(decoder)
    if (type !== messageType.sync) return
    const step = readVarUint(decoder)
    const bytes = readVarUint8Array(decoder)
    if (step === syncStep.stateVector) {
      sent++
      socket.send(frameMissing(Y.encodeStateAsUpdate(doc, bytes)))
      answered = true
    } else {
      doc.transact((transaction) => {
        Y.applyUpdate(doc, bytes)
        transaction.local = true // else Yjs would tidy formats here, and this would no longer be what the server said
      })
      synced ||= step === syncStep.missing
    }
  }

  await Promise.race([once(socket, 'open'), until(() => closed !== undefined)])
  socket.send(frameAsk(Y.encodeStateVector(doc)))
  await until(() => closed !== undefined || (synced && (!answered || saved === sent)))

  return {
    doc,
    socket,
    heard,
    closed: () => closed,
    send: (frame) => socket.send(frame),
    async offer(update) {
      sent++
      socket.send(frameUpdate(update))
      await until(() => closed !== undefined || saved >= sent)
      return closed?.reason ?? 'in'
    },
    async try(frames) {
      sent += 1 + frames.filter(({ isChange }) => isChange).length
      for (const { bytes } of frames) socket.send(bytes)
      socket.send(frameUpdate(Uint8Array.of(0, 0))) // an empty change: once it is acknowledged, all before it was dealt with
      await until(() => closed !== undefined || saved >= sent)
      return closed ? closed.reason || String(closed.code) : 'in'
    },
    async refused() {
      await until(() => closed !== undefined)
      return closed?.reason ?? ''
    },
    async leave() {
      if (closed) return
      socket.terminate()
      await until(() => closed !== undefined)
    },
  }
}
