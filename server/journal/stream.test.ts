import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { JournalEntry, LiveMessage } from '../../shared/journal.ts'
import { changeSeat } from '../groups/changeSeats.ts'
import { browserSocket } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { append } from './append.ts'
import { lastSeq } from './outbox.ts'

let server: TestServer
let groupId: string
let member: TestPerson
let memberSeat: string
let stranger: TestPerson
const sockets: WebSocket[] = []

interface Live {
  socket: WebSocket
  messages: LiveMessage[]
  code: number | undefined
}

beforeAll(async () => {
  server = await startTestServer()
  member = await server.addPerson('CCI company 01')
  stranger = await server.addPerson('WG Localisation')
  groupId = await server.addGroup('INT', 'working')
  memberSeat = await server.addSeat(groupId, member, 'member')
})
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close()
})
afterAll(() => server.stop())

async function listen(person: TestPerson, query = '', origin?: string): Promise<Live> {
  const BrowserSocket = browserSocket({ url: server.url, cookie: person.cookie, ...(origin ? { origin } : {}) })
  const socket = new BrowserSocket(`${server.url.replace('http', 'ws')}/live${query}`)
  sockets.push(socket)
  const live: Live = { socket, messages: [], code: undefined }
  socket.addEventListener('message', ({ data }) => live.messages.push(JSON.parse(String(data)) as LiveMessage))
  socket.addEventListener('close', ({ code }) => {
    live.code = code
  })
  await new Promise((done) => {
    socket.addEventListener('open', done)
    socket.addEventListener('error', done)
  })
  return live
}
const announce = (...entries: JournalEntry[]): Promise<void> =>
  server.ground.transact(null, (tx) => {
    for (const entry of entries) append(tx, entry)
    return Promise.resolve()
  })
const opened = (meetingId: string): JournalEntry => ({ kind: 'meetings.meetingOpened', groupId, meetingId })
const everybody: JournalEntry = { kind: 'setup.exampleLoaded', groupId: null }
const kinds = (live: Live): string[] => live.messages.map(({ entry }) => entry.kind)

it('tells what happens from now on, in order, to those it concerns', async () => {
  const [inside, outside] = [await listen(member), await listen(stranger)]
  const before = await lastSeq(server.ground.db)
  await announce(opened('meeting-01'), everybody)
  await vi.waitFor(() => expect(inside.messages).toHaveLength(2))
  expect(inside.messages).toEqual([
    { seq: before + 1, at: server.clock.now(), entry: opened('meeting-01') },
    { seq: before + 2, at: server.clock.now(), entry: everybody },
  ])
  await vi.waitFor(() => expect(kinds(outside)).toEqual(['setup.exampleLoaded']))
})

it('says nothing of what was rolled back', async () => {
  const live = await listen(member)
  const failing = server.ground.transact(null, (tx) => {
    append(tx, opened('never'))
    return Promise.reject(new Error('thrown by the test'))
  })
  await expect(failing).rejects.toThrow('thrown by the test')
  await announce(everybody)
  await vi.waitFor(() => expect(kinds(live)).toEqual(['setup.exampleLoaded']))
})

it('resumes after an absence, over more than one batch, and goes straight on', async () => {
  const since = await lastSeq(server.ground.db)
  await announce(...Array.from({ length: 450 }, (_, index) => opened(`meeting-${index}`)))
  const live = await listen(member, `?since=${since}`)
  await announce(everybody)
  await vi.waitFor(() => expect(live.messages).toHaveLength(451))
  expect(live.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 451 }, (_, index) => since + 1 + index))
})

it('follows rights as they are when it sends; the loss itself is heard', async () => {
  const live = await listen(member)
  await announce(opened('meeting-01'))
  await vi.waitFor(() => expect(live.messages).toHaveLength(1))
  await server.ground.transact(null, (tx) =>
    changeSeat(tx, groupId, memberSeat, { personId: null, role: 'member', voting: true, to: null }),
  )
  await announce(opened('meeting-02'), everybody)
  await vi.waitFor(() =>
    expect(kinds(live)).toEqual(['meetings.meetingOpened', 'groups.seatChanged', 'setup.exampleLoaded']),
  )
})

it('ends with the session, and opens to nobody without one or from another site', async () => {
  const live = await listen(stranger)
  await stranger.post('/session/end')
  await vi.waitFor(() => expect(live.code).toBe(4401))
  const again = await listen(stranger)
  await vi.waitFor(() => expect(again.code).toBe(4401))
  const foreign = await listen(member, '', 'https://elsewhere.example')
  await vi.waitFor(() => expect(foreign.code).toBe(1006))
})

it('takes no other place than a number, starts over from one it has not reached, and listens to nobody', async () => {
  const wrong = await listen(member, '?since=-1')
  await vi.waitFor(() => expect(wrong.code).toBe(4400))
  const ahead = await listen(member, '?since=999999')
  await announce(everybody)
  await vi.waitFor(() => expect(kinds(ahead)).toEqual(['setup.exampleLoaded']))
  ahead.socket.send('hello')
  await vi.waitFor(() => expect(ahead.code).toBe(4400))
})
