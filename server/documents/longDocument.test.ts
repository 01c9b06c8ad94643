import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SCHEMA_VERSION, syncStep } from '../../shared/documents/protocol.ts'
import { addMeeting } from '../testing/addMeeting.ts'
import { writeLongMinutes } from '../testing/longMinutes.ts'
import { linesIn } from '../testing/minutesText.ts'
import { openRawPeer } from '../testing/rawPeer.ts'
import { openSocket } from '../testing/rawSocket.ts'
import { seededRandom } from '../testing/seededRandom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { makeSnapshot } from './makeSnapshot.ts'
import { frameAsk } from './messages.ts'

const EDITS = 100_000
/** The promise is 300 ms; a test allows for a busy machine, the bench says how fast it is. */
const BOUND_MS = 3_000

let server: TestServer
let member: TestPerson
let documentId: string
let words: string

beforeAll(async () => {
  server = await startTestServer({ idleMs: 10 })
  const groupId = await server.addGroup('INT', 'working')
  member = await server.addPerson('CCI company 01')
  await server.addSeat(groupId, member, 'member')
  documentId = (await addMeeting(server.ground, groupId, 'open')).minutesId
  const random = seededRandom(2024)
  words = await writeLongMinutes(server.ground, documentId, member.id, { edits: EDITS, random })
}, 60_000)
afterAll(() => server.stop())

/** Milliseconds from the first byte of the handshake to the last of the answer, and how long that is. */
async function open(): Promise<{ ms: number; bytes: number }> {
  const began = performance.now()
  const socket = openSocket(server, member, `/sync/${documentId}?schema=${SCHEMA_VERSION}&epoch=1`)
  let bytes = 0
  const whole = new Promise<void>((done) => {
    socket.on('message', (data) => {
      const frame = data as Buffer
      bytes += frame.length
      if (frame[0] === 0 && frame[1] === syncStep.missing) done()
    })
  })
  await once(socket, 'open')
  socket.send(frameAsk(Uint8Array.of(0)))
  await whole
  const ms = performance.now() - began
  socket.close()
  await once(socket, 'close')
  await expect.poll(() => server.sync.figures().documents).toBe(0)
  return { ms, bytes }
}

it(`a document with ${EDITS} edits opens from its snapshot, and from its log if it has none`, async () => {
  const fromLog = await open()
  await makeSnapshot(server.ground, documentId)
  await open() // the code is warm from here on
  const fromSnapshot = await open()
  const line = `${EDITS} edits: open in ${Math.round(fromSnapshot.ms)} ms from the snapshot (${fromSnapshot.bytes} bytes), `
  console.log(`${line}${Math.round(fromLog.ms)} ms from the bare log (${fromLog.bytes} bytes)`)
  expect(fromSnapshot.ms).toBeLessThan(BOUND_MS)

  const reader = await openRawPeer(server, member, documentId)
  expect(linesIn(reader.doc)).toBe(words)
  await reader.leave()
}, 60_000)
