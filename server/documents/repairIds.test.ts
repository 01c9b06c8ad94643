import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { appendPassages, type NewPassage } from '../../shared/documents/writePassages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { passagesIn } from '../../shared/documents/passages.ts'
import { addMeeting } from '../testing/addMeeting.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { listUpdates } from './store.ts'

const itemId = 'item-0001'
let server: TestServer
let people: TestPerson[]
let groupId: string
const clients: SyncClient[] = []

beforeAll(async () => {
  server = await startTestServer()
  groupId = await server.addGroup('INT', 'working')
  people = [await server.addPerson('CCI company 01'), await server.addPerson('CCI company 02')]
  for (const person of people) await server.addSeat(groupId, person, 'member')
})
afterAll(async () => {
  for (const client of clients) client.destroy()
  await server.stop()
})

async function open(person: TestPerson | undefined, documentId: string): Promise<SyncClient> {
  const client = connectDocument({ url: server.url, cookie: person?.cookie ?? '' }, documentId)
  clients.push(client)
  await client.synced()
  return client
}
const shown = ({ doc }: SyncClient) =>
  passagesIn(doc.getXmlFragment(minutesRoot(itemId))).map(({ id, of, text }) => ({ id, of, text }))

it('[14] of two blocks with one id, the first in reading order keeps it, on every screen and not by anybody’s hand', async () => {
  const { minutesId } = await addMeeting(server.ground, groupId, 'open')
  const [one, two] = [await open(people[0], minutesId), await open(people[1], minutesId)]
  const copy = (words: string): NewPassage[] => [
    { text: words, id: 'block-0001', kind: 'decision', lang: 'fr' },
    { text: `${words} (nl)`, of: 'block-0001', lang: 'nl' },
  ]
  for (const client of [one, two]) client.provider.disconnect()
  appendPassages(one.doc, itemId, copy('first'))
  appendPassages(two.doc, itemId, copy('second'))
  one.provider.connect()
  await one.allSaved()
  two.provider.connect()
  await vi.waitFor(() => {
    const ids = shown(one).flatMap(({ id }) => (id === null ? [] : [id]))
    expect(new Set(ids).size).toBe(2)
    expect(shown(two)).toEqual(shown(one))
  })
  const [head, version, copied, copiedVersion] = shown(one)
  expect([head?.id, version?.of]).toEqual(['block-0001', 'block-0001'])
  expect(copied?.id).toBe(copiedVersion?.of)
  expect(copied?.id).not.toBe('block-0001')
  expect((await listUpdates(server.ground.db, minutesId)).map(({ personId }) => personId)).toContain(null)
})

it('leaves alone what is in order, however often ids are set', async () => {
  const { minutesId } = await addMeeting(server.ground, groupId, 'open')
  const client = await open(people[0], minutesId)
  for (const id of ['block-0001', 'block-0002', 'block-0003']) {
    appendPassages(client.doc, itemId, [{ text: id, id, kind: 'action', lang: 'fr' }])
    await client.allSaved()
  }
  expect(shown(client).map(({ id }) => id)).toEqual(['block-0001', 'block-0002', 'block-0003'])
  const authors = (await listUpdates(server.ground.db, minutesId)).map(({ personId }) => personId)
  expect(authors).not.toContain(null)
})
