import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { closeCode } from '../../shared/documents/protocol.ts'
import { readDocument } from '../documents/readDocument.ts'
import { listUpdates } from '../documents/store.ts'
import { addMeeting, type PlainMeeting } from '../testing/addMeeting.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

// The server's half of walk:keystroke, with plain y-websocket clients. Steps 1, 2 and 9 are the browser's.

let server: TestServer
let people: Record<'coLead' | 'member' | 'observer', TestPerson>
let meeting: PlainMeeting
const clients: SyncClient[] = []

function open(person: TestPerson): SyncClient {
  const client = connectDocument({ url: server.url, cookie: person.cookie }, meeting.minutesId)
  clients.push(client)
  return client
}

const type = (client: SyncClient, words: string): void => void typeLine(client.doc, words)

const shownTo = (client: SyncClient): string => linesIn(client.doc)
const onDisk = () => listUpdates(server.ground.db, meeting.minutesId)
const textOnDisk = async (): Promise<string> => {
  const doc = await readDocument(server.ground.db, meeting.minutesId)
  const text = linesIn(doc)
  doc.destroy()
  return text
}

beforeAll(async () => {
  server = await startTestServer()
  const groupId = await server.addGroup('INT', 'working')
  people = {
    coLead: await server.addPerson('Co-lead, hub.brussels'),
    member: await server.addPerson('CCI company 01'),
    observer: await server.addPerson('Observer'),
  }
  await server.addSeat(groupId, people.coLead, 'coLead')
  await server.addSeat(groupId, people.member, 'member')
  await server.addSeat(groupId, people.observer, 'observer')
  meeting = await addMeeting(server.ground, groupId, 'open')
})
afterAll(async () => {
  for (const client of clients) client.destroy()
  await server.stop()
})

it('3 the socket: one document, one person; a frame that is no message closes it', async () => {
  const client = open(people.member)
  await client.synced()
  expect(server.sync.figures()).toMatchObject({ documents: 1, documentSockets: 1 })
  client.provider.ws?.send(Uint8Array.of(0, 9, 9, 9))
  expect(await client.closed()).toBe(closeCode.malformed)
})

it('4 authorise: somebody who may only read changes nothing', async () => {
  const client = open(people.observer)
  await client.synced()
  type(client, 'by an observer')
  expect(await client.closed()).toBe(closeCode.readOnly)
  expect(await onDisk()).toEqual([])
})

it('5 the gate: content in a place this document does not have is not let in', async () => {
  const client = open(people.member)
  await client.synced()
  client.doc.getText('elsewhere').insert(0, 'x')
  expect(await client.closed()).toBe(closeCode.malformed)
  expect(client.closes[0]?.reason).toBe('update.unknownRoot')
  expect(await onDisk()).toEqual([])
})

it('6–8 the room applies, the log commits, and only then do the colleague and the sender hear of it', async () => {
  const writer = open(people.member)
  const colleague = open(people.coLead)
  await Promise.all([writer.synced(), colleague.synced()])

  // The log must not write inside somebody's open transaction: holding one open holds the walk at step 6.
  server.ground.sqlite.exec('begin')
  type(writer, 'Décidé')
  await vi.waitFor(() => expect(server.sync.figures().oldestUnflushedMs).toBeGreaterThan(20))
  const late = open(people.coLead)
  await vi.waitFor(() => expect(late.provider.wsconnected).toBe(true))
  expect([shownTo(colleague), late.provider.synced, writer.saved() < writer.sent()]).toEqual(['', false, true])

  server.ground.sqlite.exec('rollback')
  await Promise.all([writer.allSaved(), late.synced()])
  await vi.waitFor(() => expect(shownTo(colleague)).toBe('Décidé'))
  expect(shownTo(late)).toBe('Décidé')
  expect(await textOnDisk()).toBe('Décidé')
  const [row, ...more] = await onDisk()
  expect(row).toMatchObject({ seq: 1, personId: people.member.id, at: server.clock.now() })
  expect(more).toEqual([])
})
