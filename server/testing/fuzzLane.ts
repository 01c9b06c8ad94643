import { once } from 'node:events'
import { connect } from 'node:net'
import * as Y from 'yjs'
import { minutesRoot, SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { type FuzzFrame, madeOfEdits, makeFrame, nextKind } from './fuzzFrames.ts'
import { readMessage } from '../documents/messages.ts'
import { openHonestEditor, type HonestEditor } from './honestEditor.ts'
import { describeIllegal } from './illegalMinutes.ts'
import { openRawPeer, type RawPeer } from './rawPeer.ts'
import type { SeededRandom } from './seededRandom.ts'
import { until } from './until.ts'
import { readsAlike, stateOf, type StoreWatch, watchStore } from './storeWatch.ts'

const root = minutesRoot('item-0001')

/** One document under fire: who sends, who looks on, and how much is to be sent. */
export interface FuzzLane {
  url: string
  dataDir: string
  documentId: string
  attacker: { cookie: string }
  bystander: { cookie: string }
  frames: number
  random: SeededRandom
}

/** What became of the frames. */
export interface LaneFigures {
  sent: number
  decoded: number
  /** How many were refused, by reason. */
  refused: Map<string, number>
}

/**
 * Sends frames one by one, each once it is known what became of the one before. After every refusal what is on disk
 * and what the server answers must be what it was; honest edits among them must be let in; the bystander, a plain
 * client, must hear nothing but whole messages and end with the document that is on disk.
 */
export async function fuzzLane(lane: FuzzLane): Promise<LaneFigures> {
  const { random } = lane
  const figures: LaneFigures = { sent: 0, decoded: 0, refused: new Map() }
  const store = watchStore(lane.dataDir, lane.documentId)
  const bystander = await openRawPeer(lane, lane.bystander, lane.documentId)
  let seat = await sit(lane, store)

  let saidPresence = false
  while (figures.sent < lane.frames) {
    const { kind, atOnce } = nextKind(random)
    const edit = (): Uint8Array => (madeOfEdits.has(kind) ? seat.nextEdit() : new Uint8Array())
    const frames = Array.from({ length: Math.min(atOnce, lane.frames - figures.sent) }, () =>
      makeFrame(kind, edit(), seat.peer.doc, random),
    )
    const before = store.entries()
    saidPresence ||= kind === 'presence'
    const outcome = await send(lane, seat.peer, frames)
    figures.sent += frames.length
    figures.decoded += frames.filter(({ decodes }) => decodes).length
    const what = (): string => `${kind}: ${frames.map(describeFrame).join(' and ')}`
    if (outcome !== 'in') {
      figures.refused.set(outcome, (figures.refused.get(outcome) ?? 0) + 1)
      // Presence is read when it is told on, so what is wrong with it may come out later.
      const isLate = saidPresence && outcome === 'message.malformed'
      if (kind === 'honest' && !isLate) throw new Error(`an honest edit was refused: ${outcome}: ${what()}`)
      if (store.entries() !== before && !isLate) throw new Error(`refused, and on disk all the same: ${what()}`)
    }
    // Whoever lied has a copy of their own, and comes back with nothing.
    const isAlike = kind === 'tcp' || (outcome === 'in' && (kind === 'honest' || !madeOfEdits.has(kind)))
    if (isAlike) continue
    saidPresence = false
    await seat.leave()
    seat = await sit(lane, store).catch((error: unknown) => {
      throw new Error(`after ${what()}: ${String(error)}`, { cause: error })
    })
  }

  await seat.leave()
  await checkBystander(bystander, store.read())
  await bystander.leave()
  if (!readsAlike(lane.dataDir, lane.documentId, store.read())) throw new Error('a replay is not what people saw')
  store.close()
  return figures
}

/** A frame as somebody who has to find the hole needs it. */
function describeFrame({ bytes, decodes, isChange }: FuzzFrame): string {
  const hex = Buffer.from(bytes).toString('hex')
  if (!decodes || !isChange || typeof bytes === 'string') return hex
  const message = readMessage(bytes)
  if (message.type !== 'change') return hex
  const { structs, ds } = Y.decodeUpdate(message.update)
  const parts = structs.map((struct) =>
    struct instanceof Y.Item
      ? [struct.id, struct.length, struct.content, struct.origin, struct.rightOrigin, struct.parent, struct.parentSub]
      : [struct.id, struct.length, struct.constructor.name],
  )
  return `${hex} ${JSON.stringify({ parts, deleted: [...ds.clients] })}`
}

interface Seat {
  peer: RawPeer
  /** The update of an edit made just now. */
  nextEdit: () => Uint8Array
  leave: () => Promise<void>
}

/** A new socket of the attacker's; what the server answers it must be what is on disk. */
async function sit(lane: FuzzLane, store: StoreWatch): Promise<Seat> {
  const peer = await openRawPeer(lane, lane.attacker, lane.documentId)
  const closed = peer.closed()
  if (closed) throw new Error(`a new socket was closed: ${closed.code} ${closed.reason}`)
  const [answered, stored] = [peer.doc, store.read()]
  if (stateOf(answered) !== stateOf(stored)) throw new Error('what the server answers is not what is on disk')
  const illegal = describeIllegal(stored.getXmlFragment(root))
  if (illegal !== null) throw new Error(`the document holds ${illegal}`)

  const editor: HonestEditor = openHonestEditor(peer.doc, root, lane.random)
  const made: Uint8Array[] = []
  peer.doc.on('update', (update: Uint8Array) => made.push(update))
  return {
    peer,
    nextEdit() {
      made.length = 0
      while (made.length === 0) editor.edit() // one that changes nothing is none
      return made.length === 1 ? (made[0] as Uint8Array) : Y.mergeUpdates(made)
    },
    leave: () => peer.leave(),
  }
}

async function send(lane: FuzzLane, peer: RawPeer, frames: readonly FuzzFrame[]): Promise<string> {
  const [frame] = frames
  if (!frame) return 'in'
  if (frame.kind === 'tcp') return sendToPort(lane, Buffer.from(frame.bytes))
  if (frame.kind !== 'websocket') return peer.try(frames)
  const raw: unknown = Reflect.get(peer.socket, '_socket')
  if (!(raw instanceof Object && 'end' in raw && typeof raw.end === 'function')) throw new Error('no raw socket')
  raw.end(Buffer.from(frame.bytes))
  await peer.refused()
  return `websocket ${peer.closed()?.code}`
}

/** Bytes for a port that waits for HTTP: nothing at all, half of a handshake, or a whole one with nonsense in it. */
async function sendToPort({ url, random }: FuzzLane, noise: Buffer): Promise<string> {
  const socket = connect(Number(new URL(url).port), 'localhost')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const handshake =
    `GET /sync/${noise.toString('base64url').slice(0, 20)}?schema=${SCHEMA_VERSION} HTTP/1.1\r\nHost: localhost\r\n` +
    `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nOrigin: ${random.pick([url, 'null'])}\r\n` +
    `Sec-WebSocket-Key: ${random.pick(['dGhlIHNhbXBsZSBub25jZQ==', 'x'])}\r\nCookie: releve=${random.below(99)}\r\n\r\n`
  const bytes = Buffer.from(handshake)
  socket.end(random.pick([noise, bytes.subarray(0, random.below(bytes.length)), Buffer.concat([bytes, noise])]))
  socket.resume()
  // Half a handshake is the server's to end, and not waited for.
  socket.setTimeout(1000, () => socket.destroy())
  return 'tcp'
}

async function checkBystander(bystander: RawPeer, stored: Y.Doc): Promise<void> {
  // Each frame it heard was read whole as it came: a malformed one would have thrown there.
  await until(
    () => bystander.closed() !== undefined || stateOf(bystander.doc) === stateOf(stored),
    'the bystander has what is on disk',
  )
  const closed = bystander.closed()
  if (closed) throw new Error(`the bystander was closed: ${closed.code} ${closed.reason}`)
}
