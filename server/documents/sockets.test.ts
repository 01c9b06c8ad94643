import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { WebSocket, type ClientOptions } from 'ws'
import * as Y from 'yjs'
import { closeCode, limits, messageType, SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { addMeeting, type PlainMeeting } from '../testing/addMeeting.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { frameAsk, frameNothing, frameUpdate } from './messages.ts'

let server: TestServer
let groupId: string
let member: TestPerson
let meeting: PlainMeeting
let clients: SyncClient[] = []

beforeAll(async () => {
  // The server's heartbeat and its round of rights are turned by hand here.
  vi.useFakeTimers({ toFake: ['setInterval'] })
  server = await startTestServer()
  groupId = await server.addGroup('INT', 'working')
  member = await server.addPerson('CCI company 01')
  await server.addSeat(groupId, member, 'member')
  meeting = await addMeeting(server.ground, groupId, 'open')
})
afterEach(() => {
  for (const client of clients) client.destroy()
  clients = []
})
afterAll(async () => {
  await server.stop()
  vi.useRealTimers()
})

async function openRaw(options: ClientOptions = {}): Promise<{ socket: WebSocket; heard: Uint8Array[] }> {
  const socket = new WebSocket(
    `${server.url.replace('http', 'ws')}/sync/${meeting.minutesId}?schema=${SCHEMA_VERSION}&epoch=1`,
    {
      headers: { cookie: member.cookie, origin: server.url },
      ...options,
    },
  )
  const heard: Uint8Array[] = []
  socket.on('error', () => undefined)
  socket.on('message', (data) => heard.push(new Uint8Array(data as Buffer)))
  await once(socket, 'open')
  return { socket, heard }
}
/** Everything sent before has arrived, the pong that ws sends by itself included. */
async function roundTrip(socket: WebSocket): Promise<void> {
  socket.ping()
  await once(socket, 'pong')
}
async function open(): Promise<SyncClient> {
  const client = connectDocument({ url: server.url, cookie: member.cookie }, meeting.minutesId)
  clients.push(client)
  await client.synced()
  return client
}

it('somebody who says nothing hears something before y-websocket would give up', async () => {
  const { socket, heard } = await openRaw()
  vi.advanceTimersByTime(limits.heartbeatMs)
  await vi.waitFor(() => expect(heard).toEqual([frameNothing]))
  expect(limits.heartbeatMs * 2).toBeLessThan(30_000)
  socket.close()
  await once(socket, 'close')
})

it('a client that did not ask is never told what is saved', async () => {
  const colleague = await open()
  const { socket, heard } = await openRaw()
  const own = new Y.Doc()
  typeLine(own, 'plain')
  socket.send(frameAsk(Y.encodeStateVector(own)))
  socket.send(frameUpdate(Y.encodeStateAsUpdate(own)))
  await vi.waitFor(() => expect(linesIn(colleague.doc)).toBe('plain'))
  await roundTrip(socket)
  expect(heard.map(([type]) => type)).not.toContain(messageType.saved)
  expect(heard.filter(([type]) => type === messageType.sync)).toHaveLength(2)
  socket.close()
  await once(socket, 'close')
})

it('a connection that no longer answers is ended, and counted no more', async () => {
  const { socket } = await openRaw({ autoPong: false })
  const closed = once(socket, 'close')
  await vi.waitFor(() => expect(server.sync.figures().documentSockets).toBe(1))
  const pinged = once(socket, 'ping')
  vi.advanceTimersByTime(limits.heartbeatMs)
  await pinged
  vi.advanceTimersByTime(limits.heartbeatMs)
  const [code] = (await closed) as [number]
  expect(code).toBe(1006)
  expect(server.sync.figures().documentSockets).toBe(0)
})

it('a seat that ends overnight closes its socket though nobody says a word', async () => {
  const observer = await server.addPerson('Observer')
  const seatId = await server.addSeat(groupId, observer, 'observer')
  const { socket } = await openRaw({ headers: { cookie: observer.cookie, origin: server.url } })
  const closed = once(socket, 'close')
  await server.ground.db.updateTable('seats').set({ to_date: '2024-06-30' }).where('id', '=', seatId).execute()
  for (let beat = 0; beat < limits.rightsMs; beat += limits.heartbeatMs) {
    vi.advanceTimersByTime(limits.heartbeatMs)
    await Promise.race([closed, roundTrip(socket)])
  }
  const [code] = (await closed) as [number]
  expect(code).toBe(closeCode.rightsMissing)
})

it('a reader that stops reading is cut off; the others read on', async () => {
  const { socket } = await openRaw()
  socket.send(frameAsk(Y.encodeStateVector(new Y.Doc())))
  await once(socket, 'message')
  socket.pause()
  const [writer, colleague] = [await open(), await open()]
  const text = typeLine(writer.doc, '')
  const chunk = 'x'.repeat(1024 * 1024)
  for (let sent = 0; server.sync.figures().documentSockets === 3; sent++) {
    expect(sent).toBeLessThan(64)
    text.insert(0, chunk)
    await writer.allSaved()
  }
  await vi.waitFor(() => expect(linesIn(colleague.doc)).toHaveLength(text.length + 'plain'.length), {
    timeout: 10_000,
  })
  expect([writer.closes, colleague.closes]).toEqual([[], []])
  socket.resume()
  await once(socket, 'close')
})
