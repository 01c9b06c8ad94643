import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../../shared/documents/protocol.ts'
import { addMeeting } from '../testing/addMeeting.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { makeSnapshot } from './makeSnapshot.ts'
import { readDocument } from './readDocument.ts'
import { sameContent } from './sameContent.ts'
import { squeezeEntries } from './squeezeEntries.ts'
import { findSnapshot, insertEntry, listUpdates } from './store.ts'

let server: TestServer
let people: TestPerson[]
let groupId: string
let clients: SyncClient[] = []

beforeAll(async () => {
  server = await startTestServer({ idleMs: 20 })
  groupId = await server.addGroup('INT', 'working')
  people = [await server.addPerson('CCI company 01'), await server.addPerson('CCI company 02')]
  for (const person of people) await server.addSeat(groupId, person, 'member')
})
afterEach(() => {
  for (const client of clients) client.destroy()
  clients = []
})
afterAll(() => server.stop())

async function open(person: TestPerson | undefined, documentId: string): Promise<SyncClient> {
  const client = connectDocument({ url: server.url, cookie: person?.cookie ?? '' }, documentId)
  clients.push(client)
  await client.synced()
  return client
}

/** Two people typing in turns, each keystroke in a turn of its own, over a minute of the clock; one word is deleted. */
async function typeTogether(documentId: string): Promise<SyncClient[]> {
  const both = [await open(people[0], documentId), await open(people[1], documentId)]
  const texts = both.map(({ doc }, index) => typeLine(doc, `start ${index} `))
  for (const client of both) await client.allSaved()
  for (let round = 0; round < 30; round++) {
    const [client, text] = [both[round % 2], texts[round % 2]]
    text?.insert(text.length, `word-${round} `)
    if (round === 20) text?.delete(0, 6)
    await client?.allSaved()
    server.clock.advance(2_000)
  }
  return both
}

it('a document opens from its snapshot as from its log, and its history keeps who, when and every word', async () => {
  const { minutesId } = await addMeeting(server.ground, groupId, 'open')
  await typeTogether(minutesId)
  const before = await readDocument(server.ground.db, minutesId)
  const log = await listUpdates(server.ground.db, minutesId)

  await makeSnapshot(server.ground, minutesId)
  const squeezed = await listUpdates(server.ground.db, minutesId)
  expect(squeezed.length).toBeLessThan(log.length / 2)
  expect(new Set(squeezed.map(({ personId }) => personId))).toEqual(new Set(people.map(({ id }) => id)))
  expect(squeezed.every(({ at }) => log.some((entry) => entry.at === at))).toBe(true)
  expect((await findSnapshot(server.ground.db, minutesId))?.seq).toBe(log.at(-1)?.seq)

  const after = await readDocument(server.ground.db, minutesId)
  expect(sameContent(before, after)).toBe(true)
  // Without collecting what is deleted, the log still holds the word that was taken out.
  const whole = new Y.Doc({ gc: false })
  whole.transact(() => {
    for (const { updates } of squeezed) for (const update of updates) Y.applyUpdate(whole, update)
  })
  expect(linesIn(whole)).toBe(linesIn(before))
  const words = [...whole.store.clients.values()].flat().map((item) => (item instanceof Y.Item ? item.content : null))
  expect(words.some((content) => content instanceof Y.ContentString && content.str.includes('start'))).toBe(true)
})

it('what is typed after a snapshot follows on it, over a reload and for people who come back', async () => {
  const { minutesId } = await addMeeting(server.ground, groupId, 'open')
  const [one, two] = await typeTogether(minutesId)
  two?.provider.disconnect()
  await makeSnapshot(server.ground, minutesId)
  if (!one || !two) throw new Error('both are here')
  typeLine(one.doc, 'after ')
  await one.allSaved()
  two.provider.connect()
  await vi.waitFor(() => expect(linesIn(two.doc)).toBe(linesIn(one.doc)))
  const text = linesIn(one.doc)
  for (const client of clients.splice(0)) client.destroy()
  await vi.waitFor(() => expect(server.sync.figures().documents).toBe(0))
  expect(linesIn((await open(people[0], minutesId)).doc)).toBe(text)
  expect(linesIn(await readDocument(server.ground.db, minutesId))).toBe(text)
})

it('many changes are followed by a snapshot without anybody asking', async () => {
  const { minutesId } = await addMeeting(server.ground, groupId, 'open')
  const writer = await open(people[0], minutesId)
  const text = typeLine(writer.doc, '')
  for (let count = 0; count <= limits.snapshotAfter; count++) text.insert(text.length, 'x')
  await writer.allSaved()
  await vi.waitFor(async () => expect(await findSnapshot(server.ground.db, minutesId)).toBeDefined(), { timeout: 5000 })
  expect(linesIn(await readDocument(server.ground.db, minutesId))).toBe('x'.repeat(limits.snapshotAfter + 1))
})

it('a snapshot that would not say what the log says is not stored', async () => {
  const { minutesId } = await addMeeting(server.ground, groupId, 'open')
  await typeTogether(minutesId)
  const log = await listUpdates(server.ground.db, minutesId)
  const [first, ...rest] = squeezeEntries(log)
  const whole = new Y.Doc()
  const short = new Y.Doc()
  for (const { updates } of log) for (const update of updates) Y.applyUpdate(whole, update)
  for (const { updates } of rest.flatMap(({ contributions }) => contributions)) {
    for (const update of updates) Y.applyUpdate(short, update)
  }
  expect(first && sameContent(whole, short)).toBe(false)
  const deleted = new Y.Doc()
  Y.applyUpdate(deleted, Y.encodeStateAsUpdate(whole))
  typeLine(deleted, 'x').delete(0, 1)
  expect(sameContent(whole, deleted)).toBe(false)
})

it('a log that would read otherwise when squeezed is kept as it is, and its document opens from a snapshot all the same', async () => {
  const { minutesId } = await addMeeting(server.ground, groupId, 'open')
  // The same letters of one copy in other words: what came first counts, and squeezing by person would turn them round.
  const lineOf = (letters: string, client: number): Uint8Array => {
    const doc = Object.assign(new Y.Doc(), { clientID: client })
    typeLine(doc, letters)
    return Y.encodeStateAsUpdate(doc)
  }
  const [ana, ben] = ['person-ana', 'person-ben']
  const said: [string, Uint8Array][] = [
    [ana, lineOf('first', 11)],
    [ben, lineOf('true', 22)],
    [ana, lineOf('lied', 22)],
  ]
  await server.ground.transact(null, async ({ db, now }) => {
    for (const [index, [personId, update]] of said.entries())
      await insertEntry(db, minutesId, { seq: index + 1, at: now, contributions: [{ personId, updates: [update] }] })
  })
  expect(await makeSnapshot(server.ground, minutesId)).toBe('asItWas')
  expect((await findSnapshot(server.ground.db, minutesId))?.seq).toBe(said.length)
  expect(await listUpdates(server.ground.db, minutesId)).toHaveLength(said.length)
  expect(linesIn(await readDocument(server.ground.db, minutesId))).toContain('true')
  expect(await makeSnapshot(server.ground, minutesId)).toBe('nothingNew')
})
