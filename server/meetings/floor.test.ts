import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Floor } from '../../shared/meetings/floor.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { must } from '../testing/decisionRoom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer
let room: VotingRoom
let ordinal = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T13:00:00.000Z' })
})
afterAll(() => server.stop())
beforeEach(async () => {
  ordinal += 1
  room = await setUpVoting(server, { code: `WG${ordinal}`, kind: 'working', seats: 5 })
  await room.openWith(4)
  await takeUp(room.itemId)
})

const takeUp = (itemId: string) => must(room.secretary.post(`/meetings/${room.meetingId}/current-item`, { itemId }))
const floor = () => must(room.secretary.get<Floor>(`/meetings/${room.meetingId}/floor`))
const ask = (index: number, by: TestPerson = room.seat(index).person) =>
  by.post<{ requestId: string; error: Refusal }>(`/meetings/${room.meetingId}/floor`, {
    seatId: room.seat(index).seatId,
  })
const act = (by: TestPerson, requestId: string, what: 'given' | 'ended') =>
  by.post<{ error: Refusal }>(`/meetings/${room.meetingId}/floor/${requestId}/${what}`)

it('[M18] the item’s time runs by the server’s clock and goes on when the meeting comes back to it', async () => {
  server.clock.advance(5 * 60_000)
  const { timer, now } = await floor()
  expect(timer).toMatchObject({ itemId: room.itemId, earlierMs: 0, plannedMinutes: 20 })
  expect(Date.parse(now) - Date.parse(timer?.since ?? '')).toBe(5 * 60_000)

  const other = await room.addItem()
  await takeUp(other)
  expect((await floor()).timer).toMatchObject({ itemId: other, earlierMs: 0 })
  server.clock.advance(60_000)
  await takeUp(room.itemId)
  expect((await floor()).timer).toMatchObject({ earlierMs: 5 * 60_000, since: server.clock.now() })
  await must(room.secretary.post(`/meetings/${room.meetingId}/close`))
  expect(await floor()).toMatchObject({ timer: null, speaking: null, queue: [] })
})

it('[M19] [M20] one asks, the chair gives, and giving ends who had it', async () => {
  const { requestId: first } = await must(ask(1))
  server.clock.advance(1000)
  const { requestId: second } = await must(ask(2))
  expect((await ask(1)).body.error.code).toBe('meetings.floorAsked')
  expect((await floor()).queue.map(({ requestId }) => requestId)).toEqual([first, second])
  expect((await act(room.seat(1).person, first, 'given')).status).toBe(403)

  await must(act(room.secretary, second, 'given'))
  expect(await floor()).toMatchObject({ speaking: { requestId: second }, queue: [{ requestId: first }] })
  server.clock.advance(1000)
  await must(act(room.secretary, first, 'given'))
  expect(await floor()).toMatchObject({ speaking: { requestId: first, hasSpoken: false }, queue: [] })
  expect((await act(room.secretary, second, 'ended')).body.error.code).toBe('meetings.floorOver')
  await must(act(room.seat(1).person, first, 'ended'))
  await must(ask(1))
  expect(await floor()).toMatchObject({ speaking: null, queue: [{ hasSpoken: true }] })
})

it('[M19] a hand is its own, or an officer’s for somebody without a device; who is not there has none', async () => {
  expect((await ask(2, room.seat(1).person)).status).toBe(403)
  await must(ask(2, room.secretary))
  expect((await ask(4)).body.error.code).toBe('meetings.floorNotThere')
  const { requestId } = await must(ask(3))
  expect((await act(room.seat(1).person, requestId, 'ended')).status).toBe(403)
  await must(act(room.seat(3).person, requestId, 'ended'))
  await room.attend(room.seat(2).seatId, 'left')
  expect((await floor()).queue).toEqual([])
})

it('[M19] [M20] another item has a list of its own, and nobody the floor', async () => {
  const { requestId } = await must(ask(1))
  await must(act(room.secretary, requestId, 'given'))
  const { requestId: waiting } = await must(ask(2))
  await takeUp(await room.addItem())
  expect(await floor()).toMatchObject({ speaking: null, queue: [] })
  expect((await act(room.secretary, waiting, 'given')).body.error.code).toBe('meetings.floorOver')
})
