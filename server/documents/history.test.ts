import { setImmediate as startImmediate } from 'node:timers'
import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Author, ChangedPart, PartContent, Spell } from '../../shared/documents/history.ts'
import { readSide } from '../../shared/documents/history.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { addMeeting, type PlainMeeting } from '../testing/addMeeting.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { makeSnapshot } from './makeSnapshot.ts'
import { hashUpdate, listUpdates } from './store.ts'

interface Timeline {
  spells: Spell[]
  authors: Author[]
}
interface Changes {
  parts: ChangedPart[]
  authors: Author[]
}

const item = 'item-0001'
let server: TestServer
let groupId: string
let people: Record<'ana' | 'ben' | 'cas' | 'observer', TestPerson>
const clients: SyncClient[] = []

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-09T14:00:00.000Z' })
  groupId = await server.addGroup('INT', 'working')
  people = {
    ana: await server.addPerson('Ana'),
    ben: await server.addPerson('Ben'),
    cas: await server.addPerson('Cas'),
    observer: await server.addPerson('Observer'),
  }
  await server.addSeat(groupId, people.ana, 'coLead')
  await server.addSeat(groupId, people.ben, 'member')
  await server.addSeat(groupId, people.cas, 'member')
  await server.addSeat(groupId, people.observer, 'observer')
})
afterAll(async () => {
  for (const client of clients) client.destroy()
  await server.stop()
})

async function open(person: TestPerson, meeting: PlainMeeting): Promise<SyncClient> {
  const client = connectDocument({ url: server.url, cookie: person.cookie }, meeting.minutesId)
  clients.push(client)
  await client.synced()
  return client
}

const textOf = (client: SyncClient): Y.XmlText =>
  (client.doc.getXmlFragment(minutesRoot(item)).get(0) as Y.XmlElement).get(0) as Y.XmlText

it('names three people, a deletion by somebody else, and two who type at once', async () => {
  const meeting = await addMeeting(server.ground, groupId, 'open')
  const [ana, ben, cas] = await Promise.all([people.ana, people.ben, people.cas].map((one) => open(one, meeting)))
  if (!ana || !ben || !cas) throw new Error('three people came')
  const inStep = async () => {
    const whole = textOf(ana).toString()
    for (const client of [ben, cas]) await expect.poll(() => textOf(client).toString()).toBe(whole)
  }

  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Le budget est adopté par le groupe.')])
  ana.doc.getXmlFragment(minutesRoot(item)).push([paragraph])
  await ana.allSaved()
  await expect.poll(() => ben.doc.getXmlFragment(minutesRoot(item)).length).toBe(1)
  await expect.poll(() => cas.doc.getXmlFragment(minutesRoot(item)).length).toBe(1)

  server.clock.advance(10 * 60_000)
  textOf(ben).delete(21, 13)
  await ben.allSaved()
  await expect.poll(() => textOf(cas).toString()).toBe('Le budget est adopté .')
  await expect.poll(() => textOf(ana).toString()).toBe('Le budget est adopté .')

  server.clock.advance(10 * 60_000)
  for (let letter = 0; letter < 12; letter++) {
    textOf(ana).insert(9, 'a')
    textOf(cas).insert(textOf(cas).length, 'c')
    await Promise.all([ana.allSaved(), cas.allSaved()])
    server.clock.advance(2000)
  }
  await expect.poll(() => textOf(ana).length).toBe(22 + 24)
  await inStep()

  const path = `/documents/${meeting.minutesId}/history`
  const { body: timeline } = await people.ben.get<Timeline>(`${path}?part=${item}`)
  const named = new Map(timeline.authors.map(({ personId, name }) => [personId, name]))
  expect(
    timeline.spells.map(({ shares }) =>
      shares
        .map(({ personId, added, removed }) => `${named.get(personId ?? '')} +${added} -${removed}`)
        .toSorted()
        .join(', '),
    ),
  ).toEqual(['Ana +35 -0', 'Ben +0 -13', 'Ana +12 -0, Cas +12 -0'])
  expect(timeline.spells[1]).toMatchObject({ from: '2024-12-09T14:10:00.000Z', parts: [item] })

  const [first, deletion] = timeline.spells
  const { body: changes } = await people.ben.get<Changes>(
    `${path}/changes?part=${item}&from=${first?.toSeq}&to=${deletion?.toSeq}`,
  )
  expect(changes.parts[0]?.blocks[0]?.spans).toEqual([
    { kind: 'kept', text: 'Le budget est adopté ', personId: people.ana.id, at: expect.any(String) },
    { kind: 'removed', text: 'par le groupe', personId: people.ben.id, at: '2024-12-09T14:10:00.000Z' },
    { kind: 'kept', text: '.', personId: people.ana.id, at: expect.any(String) },
  ])

  const { body: since } = await people.ben.get<Changes>(`${path}/changes?part=${item}&from=${deletion?.toSeq}`)
  expect(readSide(since.parts[0]?.blocks ?? [], 'later')).toBe(textOf(ana).toString())
  const { body: content } = await people.ben.get<{ parts: PartContent[] }>(
    `${path}/content?part=${item}&at=${first?.toSeq}`,
  )
  expect(content.parts[0]?.nodes).toEqual([
    { type: 'paragraph', attrs: {}, content: [{ type: 'text', text: 'Le budget est adopté par le groupe.' }] },
  ])
})

it('goes on with what is written after it was first asked, and shows a compacted log alike', async () => {
  const meeting = await addMeeting(server.ground, groupId, 'open')
  const ana = await open(people.ana, meeting)
  const path = `/documents/${meeting.minutesId}/history/changes?part=${item}`
  const read = async () => readSide((await people.ana.get<Changes>(path)).body.parts[0]?.blocks ?? [], 'later')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Un.')])
  ana.doc.getXmlFragment(minutesRoot(item)).push([paragraph])
  await ana.allSaved()
  expect(await read()).toBe('Un.')
  for (const words of [' Deux.', ' Trois.']) {
    textOf(ana).insert(textOf(ana).length, words)
    await ana.allSaved()
    expect(await read()).toBe(textOf(ana).toString())
  }

  const before = (await listUpdates(server.ground.db, meeting.minutesId)).length
  await makeSnapshot(server.ground, meeting.minutesId)
  expect((await listUpdates(server.ground.db, meeting.minutesId)).length).toBeLessThan(before)
  expect(await read()).toBe('Un. Deux. Trois.')
})

it('refuses those who only read, and questions that make no sense', async () => {
  const meeting = await addMeeting(server.ground, groupId, 'open')
  const path = `/documents/${meeting.minutesId}/history`
  expect((await people.observer.get(path)).body).toEqual({ error: { code: 'rights.missing' } })
  expect((await people.ana.get(`${path}/changes?from=3&to=2`)).body).toEqual({
    error: { code: 'input.invalid', field: 'from' },
  })
  expect((await people.ana.get(`${path}/content?at=x`)).body).toEqual({ error: { code: 'input.invalid', field: 'at' } })
  expect((await people.ana.get(`${path}?part=__proto__%20`)).status).toBe(400)
  expect((await people.ana.get<Timeline>(`${path}?part=unknown-item`)).body).toEqual({ spells: [], authors: [] })
})

it('of 100,000 edits is answered soon, and others are not kept waiting', async () => {
  const meeting = await addMeeting(server.ground, groupId, 'open')
  await writeEdits(meeting.minutesId, 100_000)
  const path = `/documents/${meeting.minutesId}/history`
  const watch = watchTurns()
  const { body: timeline } = await people.ana.get<Timeline>(`${path}?part=${item}`)
  const { body: changes } = await people.ana.get<Changes>(`${path}/changes?part=${item}&from=50000&to=60000`)
  const { body: content } = await people.ana.get<{ parts: PartContent[] }>(`${path}/content?part=${item}&at=70000`)
  const { all, longest } = watch()
  expect(timeline.spells.flatMap(({ shares }) => shares).reduce((sum, { added }) => sum + added, 0)).toBe(90_000)
  expect(changes.parts[0]?.blocks.length).toBeGreaterThan(0)
  expect(content.parts[0]?.nodes.length).toBeGreaterThan(0)
  expect(all).toBeLessThan(20_000)
  expect(longest).toBeLessThan(250)
}, 120_000)

/** Milliseconds of work in all, and in the longest turn of the event loop: of this process, whatever else the machine does. */
function watchTurns(): () => { all: number; longest: number } {
  const began = process.cpuUsage()
  let turn = process.cpuUsage()
  let longest = 0
  const next = () => {
    longest = Math.max(longest, workSince(turn))
    turn = process.cpuUsage()
    pending = startImmediate(next)
  }
  let pending = startImmediate(next)
  return () => {
    clearImmediate(pending)
    return { all: workSince(began), longest }
  }
}

function workSince(then: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(then)
  return (user + system) / 1000
}

/** Two people at their keys for hours: nine letters typed, the last one taken back, over and over, in a hundred paragraphs. */
async function writeEdits(documentId: string, edits: number): Promise<void> {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment(minutesRoot(item))
  const insert = server.ground.sqlite.prepare(
    'insert into document_updates (document_id, seq, content, content_hash, person_id, at) values (?, ?, ?, ?, ?, ?)',
  )
  let seq = 0
  doc.on('update', (update: Uint8Array) => {
    const at = new Date(Date.parse('2024-12-09T15:00:00Z') + seq * 300).toISOString()
    const author = doc.clientID === 1000 ? people.ana : people.ben
    insert.run(documentId, ++seq, update, hashUpdate(update), author.id, at)
  })
  while (seq < edits) {
    server.ground.sqlite.transaction(() => {
      for (const until = seq + 1000; seq < until;) {
        doc.clientID = 1000 + (Math.floor(seq / 10) % 2)
        if (seq % 1000 === 0) {
          const paragraph = new Y.XmlElement('paragraph')
          paragraph.insert(0, [new Y.XmlText('.')])
          fragment.push([paragraph])
          continue
        }
        const text = (fragment.get(fragment.length - 1) as Y.XmlElement).get(0) as Y.XmlText
        if (seq % 10 === 9) text.delete(text.length - 1, 1)
        else text.insert(text.length, 'abcdefghi'.charAt(seq % 10))
      }
    })()
    await setImmediate()
  }
  doc.destroy()
}
