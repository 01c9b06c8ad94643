import { afterAll, beforeAll, expect, it } from 'vitest'
import fc from 'fast-check'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { closeCode, limits, SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { addMeeting, type PlainMeeting } from '../testing/addMeeting.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { frameUpdate } from './messages.ts'
import { typeLine } from '../testing/minutesText.ts'
import { listUpdates } from './store.ts'

let server: TestServer
let member: TestPerson
let meeting: PlainMeeting
let bystander: SyncClient

beforeAll(async () => {
  server = await startTestServer({ strikes: Infinity })
  const groupId = await server.addGroup('INT', 'working')
  member = await server.addPerson('CCI company 01')
  await server.addSeat(groupId, member, 'member')
  meeting = await addMeeting(server.ground, groupId, 'open')
  bystander = connectDocument({ url: server.url, cookie: member.cookie }, meeting.minutesId)
  await bystander.synced()
})
afterAll(async () => {
  bystander.destroy()
  await server.stop()
})

async function openRaw(): Promise<WebSocket> {
  const socket = new WebSocket(
    `${server.url.replace('http', 'ws')}/sync/${meeting.minutesId}?schema=${SCHEMA_VERSION}&epoch=1`,
    {
      headers: { cookie: member.cookie, origin: server.url },
    },
  )
  socket.on('error', () => undefined)
  await once(socket, 'open')
  return socket
}

/** Sends frames on a socket of their own and returns the code it was closed with. */
async function codeFor(...frames: (Uint8Array | string)[]): Promise<number> {
  const socket = await openRaw()
  const closed = once(socket, 'close')
  for (const frame of frames) socket.send(frame)
  const [code] = (await closed) as [number]
  return code
}

const malformed: [string, Uint8Array | string][] = [
  ['an empty frame', new Uint8Array(0)],
  ['text', 'hello'],
  ['an unknown type', Uint8Array.of(7)],
  ['y-websocket’s auth message', Uint8Array.of(2, 0)],
  ['our own saved message', Uint8Array.of(100, 5)],
  ['an unknown step of sync', Uint8Array.of(0, 3, 0)],
  ['a length without its bytes', Uint8Array.of(0, 2, 200, 1)],
  ['a number without end', Uint8Array.of(...Array.from({ length: 40 }, () => 255))],
  ['bytes after the message', Uint8Array.of(0, 0, 1, 0, 99)],
  ['a state vector that is none', Uint8Array.of(0, 0, 2, 200, 1)],
  ['an update that is none', frameUpdate(Uint8Array.of(1, 2, 3))],
  ['presence that is none', Uint8Array.of(1, 3, 1, 5, 5)],
  ['presence that is no JSON', Uint8Array.of(1, 5, 1, 5, 5, 1, 123)],
  ['presence that is no object', Uint8Array.of(1, 5, 1, 5, 5, 1, 55)],
]

it.each(malformed)('%s closes its own socket and no other', async (_what, frame) => {
  expect(await codeFor(frame)).toBe(closeCode.malformed)
  expect(bystander.closes).toEqual([])
})

it('a frame beyond every limit ends its own connection', async () => {
  expect(await codeFor(new Uint8Array(limits.frameBytes + 1))).toBe(1009)
  expect(await codeFor(frameUpdate(new Uint8Array(limits.updateBytes + 1)))).toBe(closeCode.tooLarge)
  expect(bystander.closes).toEqual([])
})

it('a socket that breaks the WebSocket protocol itself is ended', async () => {
  const socket = await openRaw()
  const closed = once(socket, 'close')
  const raw: unknown = Reflect.get(socket, '_socket')
  if (!(raw instanceof Object && 'write' in raw && typeof raw.write === 'function')) throw new Error('no raw socket')
  raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff]))
  await closed
  expect(bystander.closes).toEqual([])
})

it('a thousand random frames reach nobody, store nothing, and leave the server and its other sockets alone', async () => {
  const frames = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 60 }), { numRuns: 1000, seed: 2024 })
  for (let start = 0; start < frames.length; start += 50) {
    await Promise.all(
      frames.slice(start, start + 50).map(async (bytes, index) => {
        // A third as they are, a third as an update, a third as presence: past the first decoder.
        const frame = [bytes, frameUpdate(bytes), Uint8Array.of(1, bytes.length, ...bytes)][index % 3] ?? bytes
        const socket = await openRaw()
        const done = once(socket, 'close')
        socket.send(frame)
        socket.send(Uint8Array.of(9)) // malformed for certain
        await done
      }),
    )
  }
  expect(await listUpdates(server.ground.db, meeting.minutesId)).toEqual([])
  typeLine(bystander.doc, 'still here')
  await bystander.allSaved()
  expect(bystander.closes).toEqual([])
}, 60_000)
