import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { setUpMeeting, type MeetingRoom } from '../testing/meetingRoom.ts'

// What docs/sync-protocol.md promises to somebody who writes a client of their own: nothing here knows our code but
// the server and the people it is set up with.

let server: TestServer
let room: MeetingRoom
let documentId: string
const open: WebsocketProvider[] = []

beforeAll(async () => {
  server = await startTestServer()
  room = await setUpMeeting(server, { code: 'INT', kind: 'working', seats: 3 })
  await room.addItem()
  await room.openWith(3)
  documentId = (await room.view()).meeting.minutesDocumentId ?? ''
})
afterAll(async () => {
  for (const provider of open) {
    provider.destroy()
    provider.awareness.destroy()
    provider.doc.destroy()
  }
  await server.stop()
})

/** A browser sends the session cookie and the origin of the page by itself; elsewhere they are headers. */
async function connect(person: TestPerson): Promise<WebsocketProvider> {
  const headers = { cookie: person.cookie, origin: server.url }
  const answer = await fetch(`${server.url}/api/documents/${documentId}`, { headers })
  const { epoch, schema } = (await answer.json()) as { epoch: number; schema: number }
  class SignedIn extends WebSocket {
    constructor(address: string) {
      super(address, { headers })
    }
  }
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, documentId, new Y.Doc(), {
    params: { schema: String(schema), epoch: String(epoch) },
    WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  open.push(provider)
  await vi.waitFor(() => expect(provider.synced).toBe(true), { timeout: 10_000 })
  return provider
}

it('a plain y-websocket provider joins, is in step, edits and sees who is here', async () => {
  const [member, colleague] = [room.voting[1], room.voting[2]]
  if (!member || !colleague) throw new Error('nobody is seated')
  const [one, other] = [await connect(member.person), await connect(colleague.person)]

  const root = 'item:item-0001'
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Typed by a client of somebody’s own')])
  one.doc.getXmlFragment(root).insert(0, [paragraph])
  await vi.waitFor(() => expect(other.doc.getXmlFragment(root).toJSON()).toContain('somebody’s own'))

  one.awareness.setLocalStateField('item', 'item-0001')
  await vi.waitFor(() =>
    expect(other.awareness.getStates().get(one.doc.clientID)).toMatchObject({
      item: 'item-0001',
      user: { personId: member.person.id, name: member.person.name },
    }),
  )

  const late = await connect(room.observer.person)
  expect(late.doc.getXmlFragment(root).toJSON()).toContain('somebody’s own')
  await vi.waitFor(() => expect(late.awareness.getStates().get(one.doc.clientID)).toMatchObject({ item: 'item-0001' }))
})

it('what it may not write comes back as a final close with a reason, and it does not try again', async () => {
  const observer = await connect(room.observer.person)
  const closed = new Promise<{ code: number; reason: string }>((done) => {
    observer.on('connection-close', (event) => event && done({ code: event.code, reason: event.reason }))
  })
  observer.doc.getXmlFragment('item:item-0001').insert(0, [new Y.XmlElement('paragraph')])
  expect(await closed).toEqual({ code: 4410, reason: 'documents.readOnly' })
  expect(observer.shouldConnect).toBe(false)
})
