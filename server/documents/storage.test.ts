import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../shared/documents/protocol.ts'
import { listenForUpgrades } from '../http/upgrade.ts'
import { addMeeting, type PlainMeeting } from '../testing/addMeeting.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { readDocument } from './readDocument.ts'
import { DamagedDocument, listUpdates } from './store.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { createSync } from './sync.ts'

let server: TestServer
let groupId: string
let member: TestPerson
let meeting: PlainMeeting
let dataDir: string
let clients: SyncClient[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'releve-storage-'))
  server = await startTestServer({ dataDir })
  groupId = await server.addGroup('INT', 'working')
  member = await server.addPerson('CCI company 01')
  await server.addSeat(groupId, member, 'member')
  meeting = await addMeeting(server.ground, groupId, 'open')
})
afterEach(async () => {
  for (const client of clients) client.destroy()
  clients = []
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function open(documentId = meeting.minutesId, url = server.url): Promise<SyncClient> {
  const client = connectDocument({ url, cookie: member.cookie }, documentId)
  clients.push(client)
  await client.synced()
  return client
}
const type = (client: SyncClient, words: string): void => void typeLine(client.doc, words)
const shownTo = (client: SyncClient): string => linesIn(client.doc)
const onDisk = async (documentId = meeting.minutesId): Promise<string> => {
  const doc = await readDocument(server.ground.db, documentId)
  const text = linesIn(doc)
  doc.destroy()
  return text
}

it('a full disk: nothing is acknowledged or passed on, others lose nothing, and it recovers by itself', async () => {
  const { sqlite } = server.ground
  const [writer, colleague] = [await open(), await open()]
  type(writer, 'before ')
  await writer.allSaved()
  await vi.waitFor(() => expect(shownTo(colleague)).toBe('before '))

  const limit = sqlite.pragma('max_page_count', { simple: true })
  sqlite.pragma(`max_page_count = ${String(sqlite.pragma('page_count', { simple: true }))}`)
  const heard: string[] = []
  colleague.doc.on('update', () => heard.push(shownTo(colleague)))
  const words = 'x'.repeat(20_000)
  type(writer, words)
  expect(await writer.closed()).toBe(closeCode.storageUnavailable)
  expect(await colleague.closed()).toBe(closeCode.storageUnavailable)
  await vi.waitFor(() => expect(writer.closes.length).toBeGreaterThan(1)) // it came back and was told again
  expect([heard, await onDisk()]).toEqual([[], 'before '])

  sqlite.pragma(`max_page_count = ${String(limit)}`)
  await vi.waitFor(() => expect(shownTo(colleague)).toBe(`${words}before `), { timeout: 5000 })
  await writer.allSaved()
  expect(await onDisk()).toBe(`${words}before `)
})

it('what cannot be stored of one document does not cost another its changes', async () => {
  const other = await addMeeting(server.ground, groupId, 'open')
  const [bad, good] = [await open(), await open(other.minutesId)]
  server.ground.sqlite.exec(`create temp trigger refuse_one before insert on main.document_updates
    when new.document_id = '${meeting.minutesId}' begin select raise(abort, 'refused by the test'); end`)
  server.ground.sqlite.exec('begin') // both changes wait for one and the same turn
  type(bad, 'bad')
  type(good, 'good')
  await vi.waitFor(() => expect(server.sync.figures().oldestUnflushedMs).toBeGreaterThan(50))
  server.ground.sqlite.exec('rollback')
  await good.allSaved()
  expect(await bad.closed()).toBe(closeCode.storageUnavailable)
  expect([await onDisk(other.minutesId), good.closes]).toEqual(['good', []])

  server.ground.sqlite.exec('drop trigger refuse_one')
  await bad.synced()
  await vi.waitFor(async () => expect(await onDisk()).toBe('bad'))
})

it('a change whose author has gone is stored and reaches the next visitor', async () => {
  const writer = await open()
  type(writer, 'last words')
  writer.provider.ws?.close()
  writer.destroy()
  const next = await open()
  await vi.waitFor(() => expect(shownTo(next)).toBe('last words'))
})

it('a document leaves memory when nobody is in it, and comes back from disk as it was', async () => {
  const { ground } = server
  const sync = createSync(ground, { idleMs: 20 })
  const http = createServer()
  listenForUpgrades(http, ground, { sync: sync.accept })
  http.listen(0, 'localhost')
  await once(http, 'listening')
  const address = http.address()
  const url = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
  ground.config.origins.push(url)

  const writer = await open(meeting.minutesId, url)
  for (const word of ['three ', 'two ', 'one ']) type(writer, word)
  await writer.allSaved()
  const before = Y.encodeStateAsUpdate(writer.doc)
  writer.destroy()
  await vi.waitFor(() => expect(sync.figures()).toMatchObject({ documents: 0, documentSockets: 0 }))
  const reader = await open(meeting.minutesId, url)
  expect(shownTo(reader)).toBe('one two three ')
  expect(Y.encodeStateAsUpdate(reader.doc)).toEqual(before)
  const stored = await readDocument(server.ground.db, meeting.minutesId)
  expect(Y.encodeStateAsUpdate(stored)).toEqual(before)
  expect((await listUpdates(server.ground.db, meeting.minutesId)).map(({ seq }) => seq)).toEqual([1]) // one turn, one person, one entry
  await sync.stop()
  http.close()
})

it('a damaged document is refused alone: the others stay open, and it can be read again once repaired', async () => {
  const other = await addMeeting(server.ground, groupId, 'open')
  const writer = await open()
  type(writer, 'whole')
  await writer.allSaved()
  writer.destroy()
  const { sqlite } = server.ground
  const { content } = sqlite.prepare<[], { content: Uint8Array }>('select content from document_updates').get() ?? {}
  sqlite.prepare(`update document_updates set content = zeroblob(length(content))`).run()
  await expect(readDocument(server.ground.db, meeting.minutesId)).rejects.toBeInstanceOf(DamagedDocument)
  await server.stop() // so that it must be loaded anew
  server = await startTestServer({ dataDir })

  const visitor = connectDocument({ url: server.url, cookie: member.cookie }, meeting.minutesId)
  clients.push(visitor)
  expect(await visitor.closed()).toBe(closeCode.damaged)
  const elsewhere = await open(other.minutesId)
  type(elsewhere, 'fine')
  await elsewhere.allSaved()
  server.ground.sqlite
    .prepare('update document_updates set content = ? where document_id = ?')
    .run(content, meeting.minutesId)
  // It is not even looked at for a moment; then it is found whole, and nobody has restarted anything.
  const again = setInterval(() => visitor.provider.connect(), 100)
  await visitor.synced()
  clearInterval(again)
  expect(shownTo(visitor)).toBe('whole')
})
