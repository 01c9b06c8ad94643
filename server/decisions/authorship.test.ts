import * as Y from 'yjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Author, WordsAuthorship } from '../../shared/documents/history.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { setUpDecisions, voter, wording, type DecisionRoom } from '../testing/decisionRoom.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

interface Authorship {
  versions: WordsAuthorship[] | null
  authors: Author[]
}

let server: TestServer
let room: DecisionRoom
const clients: SyncClient[] = []

beforeAll(async () => {
  server = await startTestServer()
  room = await setUpDecisions(server)
})
afterAll(async () => {
  for (const client of clients) client.destroy()
  await server.stop()
})

async function open(person: TestPerson): Promise<SyncClient> {
  const { meeting } = await room.group.view()
  const client = connectDocument({ url: server.url, cookie: person.cookie }, meeting.minutesDocumentId)
  clients.push(client)
  await client.synced()
  return client
}

function write(client: SyncClient, itemId: string, text: string, attributes: Record<string, string>): void {
  const paragraph = new Y.XmlElement('paragraph')
  for (const [name, value] of Object.entries(attributes)) paragraph.setAttribute(name, value)
  paragraph.insert(0, [new Y.XmlText(text)])
  client.doc.getXmlFragment(minutesRoot(itemId)).push([paragraph])
}

const textOf = ({ doc }: SyncClient, itemId: string, index: number): Y.XmlText =>
  (doc.getXmlFragment(minutesRoot(itemId)).get(index) as Y.XmlElement).get(0) as Y.XmlText

it('says who wrote which words of each language version, and when they settled', async () => {
  const itemId = await room.group.addItem()
  const blockId = server.clock.newId()
  const [one, two] = [voter(room.group, 0).person, voter(room.group, 1).person]
  const [first, second] = [await open(one), await open(two)]

  write(first, itemId, 'Le groupe recommande une mission. ', { id: blockId, kind: 'decision', lang: 'fr' })
  await first.allSaved()
  await expect.poll(() => second.doc.getXmlFragment(minutesRoot(itemId)).length).toBe(1)
  server.clock.advance(60_000)
  textOf(second, itemId, 0).insert(21, 'au comité ')
  await second.allSaved()
  server.clock.advance(60_000)
  write(second, itemId, 'De groep beveelt een missie aan.', { of: blockId, lang: 'nl' })
  await second.allSaved()
  const lastFrench = new Date(Date.parse(server.clock.now()) - 60_000).toISOString()
  const lastDutch = server.clock.now()

  server.clock.advance(60_000)
  const { body } = await room.promote(itemId, blockId)
  expect(body.decision.texts.fr).toBe('Le groupe recommande au comité une mission.')
  server.clock.advance(60_000)
  textOf(second, itemId, 0).delete(0, 3)
  await second.allSaved()

  const path = `/decisions/${body.decision.id}/authorship`
  const { body: answer } = await two.get<Authorship>(path)
  const [french, dutch] = answer.versions ?? []
  expect(french?.spans.map(({ text, personId }) => [text, personId])).toEqual([
    ['Le groupe recommande ', one.id],
    ['au comité ', two.id],
    ['une mission.', one.id],
  ])
  expect(french?.shares).toEqual([
    { personId: one.id, characters: 33 },
    { personId: two.id, characters: 10 },
  ])
  expect(french?.settled).toEqual({ personId: two.id, at: lastFrench })
  expect(dutch).toMatchObject({
    lang: 'nl',
    shares: [{ personId: two.id, characters: 32 }],
    settled: { personId: two.id, at: lastDutch },
  })
  for (const { lang, spans } of answer.versions ?? []) {
    expect(spans.map(({ text }) => text).join('')).toBe(body.decision.texts[lang])
  }
  expect(answer.authors.map(({ name }) => name)).toEqual(['Lead INT', 'Organisation 01'])
})

it('counts words that a secretary turned into a list, or split, as their author’s', async () => {
  const itemId = await room.group.addItem()
  const { meeting } = await room.group.view()
  const author = voter(room.group, 1).person
  const client = await open(author)
  const blockId = server.clock.newId()
  write(client, itemId, 'La cartographie sera complétée.', { id: blockId, kind: 'decision', lang: 'fr' })
  await client.allSaved()
  server.clock.advance(60_000)
  await server.sync.editDocument(meeting.minutesDocumentId, (doc) => {
    const fragment = doc.getXmlFragment(minutesRoot(itemId))
    const list = new Y.XmlElement('bulletList')
    const entry = new Y.XmlElement('listItem')
    const paragraph = new Y.XmlElement('paragraph')
    for (const [name, value] of Object.entries({ id: blockId, kind: 'decision', lang: 'fr' }))
      paragraph.setAttribute(name, value)
    paragraph.insert(0, [new Y.XmlText('La cartographie sera complétée.')])
    entry.insert(0, [paragraph])
    list.insert(0, [entry])
    fragment.delete(0, 1)
    fragment.insert(0, [list])
  })
  const { body } = await room.promote(itemId, blockId)
  const { body: answer } = await author.get<Authorship>(`/decisions/${body.decision.id}/authorship`)
  expect(answer.versions?.[0]?.shares).toEqual([{ personId: author.id, characters: 31 }])
})

it('is for those who may see the history, and silent about what came from no passage', async () => {
  const decision = await room.enter(wording)
  const path = `/decisions/${decision.id}/authorship`
  expect((await room.group.observer.person.get(path)).body).toEqual({ error: { code: 'rights.missing' } })
  expect((await room.committee.secretary.get(path)).body).toEqual({ error: { code: 'rights.missing' } })
  const { body } = await room.group.secretary.get<Authorship>(path)
  expect(body.versions?.map(({ lang, shares }) => [lang, shares])).toEqual([
    ['en', [{ personId: null, characters: wording.en?.length }]],
    ['fr', [{ personId: null, characters: wording.fr?.length }]],
    ['nl', [{ personId: null, characters: wording.nl?.length }]],
  ])

  const escalationId = await room.submitNote(decision.id)
  await room.committee.addItem()
  await room.committee.openWith(7)
  const itemId = await room.schedule(escalationId)
  await room.decide(escalationId, itemId, { proposal: 'endorsed' }, ['for', 'for', 'for', 'for', 'for'])
  await server.afterCommit.settled()
  const { body: register } = await room.committee.secretary.get<{
    decisions: { id: string; blockId: string | null }[]
  }>(`/groups/${room.committee.groupId}/decisions`)
  const answered = register.decisions.find(({ blockId }) => blockId === null)
  expect(answered).toBeDefined()
  const { body: none } = await room.committee.secretary.get<Authorship>(`/decisions/${answered?.id}/authorship`)
  expect(none).toEqual({ versions: null, authors: [] })
})
