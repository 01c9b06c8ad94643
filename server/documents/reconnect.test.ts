import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { addMeeting } from '../testing/addMeeting.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { openRawPeer } from '../testing/rawPeer.ts'
import { watchStore } from '../testing/storeWatch.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { until } from '../testing/until.ts'

// What honest clients do that looks like an attack. Each of these once cost somebody their place; the seeded
// convergence test found them.

const root = minutesRoot('item-0001')
let server: TestServer
let groupId: string
let member: TestPerson
let colleague: TestPerson
let observer: TestPerson
let documentId: string
let clients: SyncClient[] = []

beforeAll(async () => {
  server = await startTestServer()
  groupId = await server.addGroup('INT', 'working')
  member = await server.addPerson('CCI company 01')
  colleague = await server.addPerson('CCI company 02')
  observer = await server.addPerson('Observer')
  await server.addSeat(groupId, member, 'member')
  await server.addSeat(groupId, colleague, 'member')
  await server.addSeat(groupId, observer, 'observer')
})
beforeEach(async () => {
  documentId = (await addMeeting(server.ground, groupId, 'open')).minutesId
})
afterEach(() => {
  for (const client of clients) client.destroy()
  clients = []
})
afterAll(() => server.stop())

async function open(person: TestPerson, onAcknowledged?: (update: Uint8Array) => void): Promise<SyncClient> {
  const options = onAcknowledged ? { onAcknowledged } : {}
  const client = connectDocument({ url: server.url, cookie: person.cookie }, documentId, options)
  clients.push(client)
  await client.synced()
  return client
}
const inStep = (...some: SyncClient[]) =>
  vi.waitFor(() => expect(new Set(some.map(({ doc }) => linesIn(doc))).size).toBe(1))

it('somebody types on while the connection comes back, and is told of nothing as saved before it is', async () => {
  const store = watchStore(server.dataDir, documentId)
  const early: number[] = []
  const writer = await open(member, (update) => early.push(store.missing([update]).length))
  writer.provider.disconnect()
  typeLine(writer.doc, 'offline ')
  writer.provider.connect()
  await until(() => writer.provider.wsconnected, 'the socket is open')
  const text = typeLine(writer.doc, 'before the first answer ') // sent at once, and follows on what has not been sent
  text.insert(0, 'and on ')
  await writer.allSaved()
  expect(writer.closes).toEqual([])
  expect(early.filter((missing) => missing > 0)).toEqual([])
  expect(linesIn(store.read())).toBe('and on before the first answer offline ')
  store.close()
})

it('somebody types in a paragraph that a colleague deletes at that moment', async () => {
  const [writer, deleter] = [await open(member), await open(colleague)]
  const text = typeLine(writer.doc, 'to be deleted ')
  await writer.allSaved()
  await inStep(writer, deleter)
  writer.provider.disconnect()
  text.insert(0, 'words for nobody ')
  deleter.doc.getXmlFragment(root).delete(0, 1)
  typeLine(deleter.doc, 'what stays')
  await deleter.allSaved()
  writer.provider.connect()
  await vi.waitFor(() => expect(linesIn(writer.doc)).toBe('what stays'))
  await writer.allSaved()
  expect([writer.closes.filter(({ code }) => code >= 4400), deleter.closes]).toEqual([[], []])
})

it('a reader whose own copy tidies formats is no writer', async () => {
  const [writer, reader] = [await open(member), await open(observer)]
  typeLine(writer.doc, 'words that both make bold')
  await writer.allSaved()
  await inStep(writer, reader)
  // Two who make the same words bold at the same moment; neither has seen the other's.
  const both = [await openRawPeer(server, member, documentId), await openRawPeer(server, colleague, documentId)]
  const bold = both.map(({ doc }) => {
    const before = Y.encodeStateVector(doc)
    textIn(doc).format(0, 12, { bold: true })
    return Y.encodeStateAsUpdate(doc, before)
  })
  for (const [index, peer] of both.entries()) expect(await peer.offer(bold[index] ?? new Uint8Array())).toBe('in')
  await vi.waitFor(() => expect(reader.sent()).toBeGreaterThan(0)) // its Yjs has tidied, and said so
  typeLine(writer.doc, 'read on ')
  await vi.waitFor(() => expect(linesIn(reader.doc)).toContain('read on'))
  expect([reader.closes, writer.closes]).toEqual([[], []])
  for (const peer of both) await peer.leave()
})

function textIn(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment(root).get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('there is no text')
  return text
}
