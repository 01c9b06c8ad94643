import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { closeCode, messageType, minutesRoot } from '../../shared/documents/protocol.ts'
import { openDatabase } from '../database/open.ts'
import { addMeeting } from '../testing/addMeeting.ts'
import { freePort, startChildServer, type ChildServer } from '../testing/childServer.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson } from '../testing/testServer.ts'
import { readDocument } from './readDocument.ts'

// Twenty-five people type, the server's process is killed, and with every client silent the store itself is read:
// living clients would refill the server and hide a loss.

const PEOPLE = 25
const TOKENS = 3000
const root = minutesRoot('item-0001')

interface Typist {
  client: SyncClient
  typed: string[]
  /** What this person has been told is saved. */
  acknowledged: Set<string>
  stop: () => void
}

let dataDir: string
let documentId: string
let people: TestPerson[]
let observer: TestPerson
let child: ChildServer
let clients: SyncClient[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'releve-kill-'))
  clients = []
  const server = await startTestServer({ dataDir })
  const groupId = await server.addGroup('INT', 'working')
  people = []
  for (let index = 1; index <= PEOPLE; index++) people.push(await server.addPerson(`Participant ${index}`))
  for (const person of people) await server.addSeat(groupId, person, 'member')
  observer = await server.addPerson('Observer')
  await server.addSeat(groupId, observer, 'observer')
  documentId = (await addMeeting(server.ground, groupId, 'open')).minutesId
  await server.stop()
})
afterEach(async () => {
  for (const client of clients) client.destroy()
  await child.kill()
  await rm(dataDir, { recursive: true, force: true })
})

function connect(person: TestPerson): SyncClient {
  const client = connectDocument({ url: child.url, cookie: person.cookie }, documentId)
  clients.push(client)
  return client
}

const textOf = (doc: Y.Doc): string => doc.getXmlFragment(root).toJSON()
const tokensIn = (doc: Y.Doc): Set<string> => new Set(textOf(doc).match(/\w+-\w+(?=;)/g))

/** Types one unique token after another, the next as soon as the last is acknowledged, and remembers which were. */
function startTyping(client: SyncClient, name: string): Typist {
  const typist: Typist = { client, typed: [], acknowledged: new Set(), stop: () => undefined }
  const waiting: { token: string; frame: number }[] = []
  const text = new Y.XmlText()
  const type = (): void => {
    const token = `${name}-${typist.typed.length}`
    typist.typed.push(token)
    text.insert(text.length, `${token};`)
    waiting.push({ token, frame: client.sent() })
  }
  const { provider } = client
  const hear = provider.messageHandlers[messageType.saved]
  provider.messageHandlers[messageType.saved] = (...message) => {
    hear?.(...message)
    while (waiting[0] && waiting[0].frame <= client.saved()) typist.acknowledged.add(waiting.shift()?.token ?? '')
    if (waiting.length === 0) next = setTimeout(type, 2)
  }
  let next: NodeJS.Timeout | undefined
  typist.stop = () => {
    clearTimeout(next)
    provider.disconnect()
  }
  client.doc.getXmlFragment(root).insert(0, [text])
  type()
  return typist
}

async function readStore(): Promise<Set<string>> {
  const { db, sqlite, close } = await openDatabase(dataDir)
  expect(sqlite.pragma('synchronous', { simple: true })).toBe(2)
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  const doc = await readDocument(db, documentId)
  const tokens = tokensIn(doc)
  doc.destroy()
  await close()
  return tokens
}

/** Has everybody type until enough is typed, kills the server in the middle of it, and silences everybody. */
async function typeUntilKilled(tokens: number): Promise<Typist[]> {
  const connected = people.map(connect)
  await Promise.all(connected.map((client) => client.synced()))
  const typists = connected.map((client, index) => startTyping(client, `p${index}`))
  await vi.waitFor(
    () => expect(typists.reduce((sum, { typed }) => sum + typed.length, 0)).toBeGreaterThanOrEqual(tokens),
    { timeout: 100_000, interval: 5 },
  )
  await child.kill()
  for (const typist of typists) typist.stop()
  return typists
}

it('every token that was acknowledged survives kill -9, and then all converge', async () => {
  const port = await freePort()
  child = await startChildServer(dataDir, port)
  const refused = connect(observer)
  await refused.synced()
  const typists = await typeUntilKilled(TOKENS)

  const typed = typists.flatMap((typist) => typist.typed)
  const acknowledged = typists.flatMap((typist) => [...typist.acknowledged])
  const stored = await readStore()
  expect(acknowledged.filter((token) => !stored.has(token))).toEqual([])
  expect(acknowledged.length / typed.length).toBeGreaterThanOrEqual(0.99)

  child = await startChildServer(dataDir, port)
  const health = (await (await fetch(`${child.url}/healthz`)).json()) as Record<string, unknown>
  expect(health).toMatchObject({ synchronous: 2 })
  for (const { client } of typists) client.provider.connect()
  await Promise.all(typists.map(({ client }) => client.allSaved()))
  await vi.waitFor(
    () => {
      for (const { client } of typists) expect(tokensIn(client.doc).size).toBe(typed.length)
      expect(new Set(typists.map(({ client }) => textOf(client.doc))).size).toBe(1)
    },
    { timeout: 60_000 },
  )

  refused.provider.connect()
  await refused.synced()
  refused.doc.getXmlFragment(root).insert(0, [new Y.XmlText('by-observer;')])
  await vi.waitFor(() => expect(refused.closes.at(-1)?.code).toBe(closeCode.readOnly), { timeout: 20_000 })
  await child.kill()
  expect([...(await readStore())].toSorted()).toEqual(typed.toSorted())
}, 240_000)

it('control: the same with the commit moved after the acknowledgement loses words, and the test sees it', async () => {
  child = await startChildServer(dataDir, await freePort(), new URL('../testing/lateCommit.ts', import.meta.url))
  const typists = await typeUntilKilled(500)
  const acknowledged = typists.flatMap((typist) => [...typist.acknowledged])
  const stored = await readStore()
  expect(acknowledged.filter((token) => !stored.has(token)).length).toBeGreaterThan(0)
}, 120_000)
