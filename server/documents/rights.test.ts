import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../shared/documents/protocol.ts'
import { changeSeat } from '../groups/changeSeats.ts'
import { append } from '../journal/append.ts'
import { addMeeting, type PlainMeeting } from '../testing/addMeeting.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { listUpdates } from './store.ts'

let server: TestServer
let groupId: string
let meeting: PlainMeeting
let member: TestPerson
let memberSeat: string
let observer: TestPerson
let clients: SyncClient[] = []

beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  groupId = await server.addGroup(server.clock.newId().slice(0, 6), 'working')
  member = await server.addPerson('CCI company 01')
  observer = await server.addPerson('Observer')
  memberSeat = await server.addSeat(groupId, member, 'member')
  await server.addSeat(groupId, observer, 'observer')
  meeting = await addMeeting(server.ground, groupId, 'open')
})
afterEach(() => {
  for (const client of clients) client.destroy()
  clients = []
})
afterAll(() => server.stop())

function open(person: { cookie: string }, documentId = meeting.minutesId, origin?: string): SyncClient {
  const client = connectDocument({ url: server.url, cookie: person.cookie, ...(origin ? { origin } : {}) }, documentId)
  clients.push(client)
  return client
}
const type = (client: SyncClient, words: string): void => void typeLine(client.doc, words)
const rows = async (documentId = meeting.minutesId): Promise<number> =>
  (await listUpdates(server.ground.db, documentId)).length
const setMeeting = (change: { state?: string; agenda_locked?: number }): Promise<void> =>
  server.ground.transact(null, async (tx) => {
    await tx.db.updateTable('meetings').set(change).where('id', '=', meeting.id).execute()
    append(tx, { kind: 'meetings.meetingChanged', groupId, meetingId: meeting.id })
  })

it('another site’s page is refused before the handshake', async () => {
  const foreign = open(member, meeting.minutesId, 'https://elsewhere.example')
  const failure = await new Promise<string>((done) => {
    foreign.provider.on('connection-error', (event) => done('message' in event ? String(event.message) : ''))
  })
  expect(failure).toContain('403')
  expect(foreign.provider.wsconnected).toBe(false)
})

it('nobody without a session gets in', async () => {
  expect(await open({ cookie: '' }).closed()).toBe(closeCode.sessionRequired)
  expect(await open({ cookie: 'releve=forged' }).closed()).toBe(closeCode.sessionRequired)
})

it('a document of another group looks like one that does not exist', async () => {
  const stranger = await server.addPerson('WG Localisation')
  const [foreign, unknown] = [open(stranger), open(stranger, 'no-such-document')]
  expect([await foreign.closed(), await unknown.closed()]).toEqual([
    closeCode.unknownDocument,
    closeCode.unknownDocument,
  ])
  expect(foreign.closes[0]?.reason).toBe(unknown.closes[0]?.reason)
})

it('a reader is asked for nothing, hears everything, and may come back with what it has', async () => {
  const writer = open(member)
  const reader = open(observer)
  await Promise.all([writer.synced(), reader.synced()])
  type(writer, 'one')
  await writer.allSaved()
  await vi.waitFor(() => expect(linesIn(reader.doc)).toBe('one'))
  expect(reader.sent()).toBe(0)
  // Unasked, as a client of an earlier server would: its step 2 without effect is let pass.
  reader.provider.ws?.send(Uint8Array.of(0, 1, ...lengthPrefixed(Y.encodeStateAsUpdate(reader.doc))))
  type(writer, 'two ')
  await vi.waitFor(() => expect(linesIn(reader.doc)).toBe('two one'))
  expect(reader.closes).toEqual([])
})

it.each(['step 2', 'update'])('a reader’s change by %s is refused and is not on disk', async (step) => {
  const reader = open(observer)
  await reader.synced()
  const own = new Y.Doc()
  typeLine(own, 'slipped in')
  const bytes = lengthPrefixed(Y.encodeStateAsUpdate(own))
  reader.provider.ws?.send(Uint8Array.of(0, step === 'update' ? 2 : 1, ...bytes))
  expect(await reader.closed()).toBe(closeCode.readOnly)
  expect(await rows()).toBe(0)
})

it('a seat that ends closes its holder’s sockets, and the next edit is not on disk', async () => {
  const client = open(member)
  await client.synced()
  type(client, 'while seated ')
  await client.allSaved()
  await server.ground.transact(null, (tx) =>
    changeSeat(tx, groupId, memberSeat, { personId: null, role: 'member', voting: true, to: null }),
  )
  type(client, 'afterwards ')
  expect(await client.closed()).toBe(closeCode.rightsMissing)
  expect(await rows()).toBe(1)
})

it('a withdrawn right is seen by the very next message, before any push', async () => {
  const client = open(member)
  await client.synced()
  // A change of rows that nobody announces: only the look-up for each message can see it.
  await server.ground.db.updateTable('seats').set({ role: 'observer' }).where('id', '=', memberSeat).execute()
  type(client, 'too late')
  expect(await client.closed()).toBe(closeCode.readOnly)
  expect(await rows()).toBe(0)
})

it('a seat ends by its date', async () => {
  const client = open(member)
  await client.synced()
  const day = server.clock.now().slice(0, 10)
  await server.ground.db.updateTable('seats').set({ to_date: day }).where('id', '=', memberSeat).execute()
  type(client, 'last day')
  await client.allSaved()
  server.clock.advance(24 * 3600_000)
  type(client, 'the day after')
  expect(await client.closed()).toBe(closeCode.rightsMissing)
  server.clock.advance(-24 * 3600_000)
})

it('signing out closes every socket of that session and leaves other people’s open', async () => {
  const [leaving, staying] = [open(member), open(observer)]
  await Promise.all([leaving.synced(), staying.synced()])
  expect((await member.post('/session/end')).status).toBe(200)
  expect(await leaving.closed()).toBe(closeCode.sessionRequired)
  expect(staying.closes).toEqual([])
})

it('closing the meeting makes its writers readers, who come back by themselves', async () => {
  const client = open(member)
  await client.synced()
  await setMeeting({ state: 'closed' })
  expect(await client.closed()).toBe(closeCode.rightsChanged)
  await vi.waitFor(() => expect(client.provider.synced).toBe(true))
  type(client, 'after the close')
  await vi.waitFor(() => expect(client.closes.at(-1)?.code).toBe(closeCode.readOnly))
  expect(await rows()).toBe(0)
})

it('a reader who may write from now on is asked for what they have, on the open socket', async () => {
  await setMeeting({ state: 'convened' })
  const client = open(member)
  await client.synced()
  await setMeeting({ state: 'open' })
  await vi.waitFor(() => expect(client.sent()).toBe(1))
  type(client, 'at last')
  await client.allSaved()
  expect(client.closes).toEqual([])
  expect(await rows()).toBe(1)
})

it('locking the agenda stops participants, not officers', async () => {
  const coLead = await server.addPerson('Co-lead, hub.brussels')
  await server.addSeat(groupId, coLead, 'coLead')
  const [participant, officer] = [open(member, meeting.agendaId), open(coLead, meeting.agendaId)]
  await Promise.all([participant.synced(), officer.synced()])
  await setMeeting({ agenda_locked: 1 })
  expect(await participant.closed()).toBe(closeCode.rightsChanged)
  officer.doc.getMap('items').set('item-0001', new Y.Map())
  await officer.allSaved()
  expect(officer.closes).toEqual([])
})

function lengthPrefixed(bytes: Uint8Array): number[] {
  const prefix: number[] = []
  let length = bytes.length
  for (; length > 127; length >>= 7) prefix.push(128 | (length & 127))
  return [...prefix, length, ...bytes]
}
