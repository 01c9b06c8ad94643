import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { closeCode, hueOf, HUES, limits } from '../../shared/documents/protocol.ts'
import { addMeeting, type PlainMeeting } from '../testing/addMeeting.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { framePresence } from './messages.ts'

let server: TestServer
let meeting: PlainMeeting
let coLead: TestPerson
let member: TestPerson
let observer: TestPerson
let clients: SyncClient[] = []

beforeAll(async () => {
  server = await startTestServer()
  const groupId = await server.addGroup('INT', 'working')
  coLead = await server.addPerson('Co-lead, hub.brussels')
  member = await server.addPerson('CCI company 01')
  observer = await server.addPerson('Observer')
  await server.addSeat(groupId, coLead, 'coLead')
  await server.addSeat(groupId, member, 'member')
  await server.addSeat(groupId, observer, 'observer')
  meeting = await addMeeting(server.ground, groupId, 'open')
})
afterEach(() => {
  for (const client of clients) client.destroy()
  clients = []
})
afterAll(() => server.stop())

async function open(person: TestPerson): Promise<SyncClient> {
  const client = connectDocument({ url: server.url, cookie: person.cookie }, meeting.minutesId)
  clients.push(client)
  await client.synced()
  return client
}

/** Says what the client would never say by itself. */
const sendPresence = (client: SyncClient, entries: Uint8Array): void =>
  client.provider.ws?.send(Uint8Array.from(framePresence(entries)))

/** What one client shows of another: undefined when nothing. */
const shown = (to: SyncClient, of: SyncClient) => to.provider.awareness.getStates().get(of.doc.clientID)
const stampOf = (person: TestPerson) => ({ personId: person.id, name: person.name, hue: hueOf(person.id) })

it('everybody is shown under the name of their session, with the place they say they are at', async () => {
  const [one, two, three] = [await open(coLead), await open(member), await open(observer)]
  one.provider.awareness.setLocalStateField('cursor', { anchor: 1, head: 2 })
  await vi.waitFor(() => expect(shown(two, one)).toEqual({ cursor: { anchor: 1, head: 2 }, user: stampOf(coLead) }))
  await vi.waitFor(() => expect(shown(one, three)).toEqual({ user: stampOf(observer) }))
  const late = await open(member)
  await vi.waitFor(() => expect(shown(late, one)).toMatchObject({ user: stampOf(coLead) }))
})

it('nobody can be shown under another name', async () => {
  const [forger, colleague] = [await open(member), await open(coLead)]
  forger.provider.awareness.setLocalState({ user: { personId: coLead.id, name: 'Chair', hue: 99 }, item: 'item-0001' })
  await vi.waitFor(() => expect(shown(colleague, forger)).toEqual({ item: 'item-0001', user: stampOf(member) }))
  const entry = `{"__proto__":{"polluted":true},"constructor":1,"at":"x"}`
  sendPresence(forger, Uint8Array.of(1, ...varUint(forger.doc.clientID), 90, entry.length, ...Buffer.from(entry)))
  await vi.waitFor(() => expect(shown(colleague, forger)).toEqual({ at: 'x', user: stampOf(member) }))
})

it('nobody speaks for a colleague’s client, present or gone', async () => {
  const [forger, colleague, third] = [await open(member), await open(coLead), await open(observer)]
  colleague.provider.awareness.setLocalStateField('at', 'item-0001')
  await vi.waitFor(() => expect(shown(third, colleague)).toMatchObject({ at: 'item-0001' }))
  const speakAs = (state: Record<string, unknown> | null): void => {
    const doc = Object.assign(new Y.Doc(), { clientID: colleague.doc.clientID })
    const awareness = new Awareness(doc)
    awareness.setLocalState({})
    awareness.setLocalState(state)
    sendPresence(forger, encodeAwarenessUpdate(awareness, [doc.clientID]))
    doc.destroy()
  }
  speakAs({ at: 'elsewhere' })
  speakAs(null)
  forger.provider.awareness.setLocalStateField('at', 'own')
  await vi.waitFor(() => expect(shown(third, forger)).toMatchObject({ at: 'own' }))
  expect(shown(third, colleague)).toEqual({ at: 'item-0001', user: stampOf(coLead) })

  colleague.destroy()
  await vi.waitFor(() => expect(shown(third, colleague)).toBeUndefined())
  speakAs({ at: 'as a ghost' })
  forger.provider.awareness.setLocalStateField('at', 'own again')
  await vi.waitFor(() => expect(shown(third, forger)).toMatchObject({ at: 'own again' }))
  expect(shown(third, colleague)).toBeUndefined()
})

it('who leaves is gone from every screen, and who comes back is there again at once', async () => {
  const [one, two] = [await open(coLead), await open(member)]
  one.provider.awareness.setLocalStateField('at', 'item-0001')
  await vi.waitFor(() => expect(shown(two, one)).toMatchObject({ at: 'item-0001' }))
  one.provider.ws?.close()
  await vi.waitFor(() => expect(shown(two, one)).toBeUndefined())
  await vi.waitFor(() => expect(shown(two, one)).toMatchObject({ at: 'item-0001', user: stampOf(coLead) }))
})

it('many moves in a moment are one message to each', async () => {
  const [mover, watcher] = [await open(coLead), await open(member)]
  await vi.waitFor(() => expect(shown(watcher, mover)).toBeDefined())
  let told = 0
  watcher.provider.awareness.on('update', (_change: unknown, origin: unknown) => {
    if (origin === watcher.provider) told++
  })
  for (let step = 0; step <= 200; step++) mover.provider.awareness.setLocalStateField('cursor', step)
  await vi.waitFor(() => expect(shown(watcher, mover)).toMatchObject({ cursor: 200 }))
  expect(told).toBeLessThan(20)
})

it('an entry that is too long closes its sender', async () => {
  const [one, two] = [await open(coLead), await open(member)]
  one.provider.awareness.setLocalStateField('at', 'x'.repeat(limits.presenceBytes))
  expect(await one.closed()).toBe(closeCode.malformed)
  expect(two.closes).toEqual([])
})

it('hues are the twelve, and all of them', () => {
  const hues = new Set(Array.from({ length: 500 }, () => hueOf(server.clock.newId())))
  expect([...hues].toSorted((a, b) => a - b)).toEqual(Array.from({ length: HUES }, (_, index) => index + 1))
})

function varUint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128))
  return [...bytes, rest]
}
