import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Talk, TalkAct } from '../../shared/boards/talk.ts'
import { setUpBoard, type BoardRoom } from '../testing/boardRoom.ts'
import { must } from '../testing/decisionRoom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

let server: TestServer
let room: BoardRoom
let count = 0
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  room = await setUpBoard(server, { code: `T${++count}`, seats: 6 })
  for (const to of ['collect', 'reveal', 'discuss'] as const) await room.moveTo(to)
})
afterAll(() => server.stop())

const act = (said: TalkAct, by: TestPerson = room.secretary) => by.post(`/boards/${room.boardId}/talk`, said)
const talk = async (): Promise<Talk> => {
  const found = (await room.see()).talk
  if (!found) throw new Error('nobody talks in turns')
  return found
}
const next = async (): Promise<Talk> => {
  const { round, speaking } = await talk()
  await must(act({ act: 'next', round, from: speaking?.seatId ?? null }))
  return talk()
}
const seat = (place: number): string => room.voting[place]?.seatId ?? ''
const isThere = (place: number, mode: 'room' | 'remote') =>
  must(
    room.secretary.post(`/meetings/${room.meetingId}/attendance`, {
      seatId: seat(place),
      status: 'present',
      mode,
      holderSeatId: null,
    }),
  )

it('[B64] everybody present has the floor once, those not heard first when there is another round', async () => {
  await isThere(4, 'remote')
  await isThere(5, 'remote')
  await must(act({ act: 'start', seconds: 45 }))
  const { waiting } = await talk()
  expect(waiting.map(({ seatId }) => seatId)).toEqual([0, 4, 1, 2, 5, 3].map(seat))

  const heard: string[] = []
  for (let turn = 0; turn < 4; turn++) heard.push((await next()).speaking?.seatId ?? '')
  expect(heard).toEqual([0, 4, 1, 2].map(seat))
  await must(act({ act: 'end', round: 1 }))
  expect((await room.see()).talk).toBeNull()

  await must(act({ act: 'start', seconds: 45 }))
  const again = await talk()
  expect(again.round).toBe(2)
  expect(again.waiting.slice(0, 2).map(({ seatId }) => seatId)).toEqual([3, 5].map(seat))
})

it('[B65] a late arrival is in the line behind whoever is next, a person who leaves is passed over', async () => {
  await room.attend(seat(5), 'left')
  await must(act({ act: 'start', seconds: 60 }))
  expect((await talk()).waiting).toHaveLength(5)
  await isThere(5, 'remote')
  const { waiting } = await talk()
  expect(waiting.map(({ seatId }) => seatId)).toContain(seat(5))
  expect(waiting[0]?.seatId).toBe(seat(0))
  expect(waiting.at(-1)?.seatId).not.toBe(seat(5))

  await room.attend(seat(0), 'left')
  expect((await next()).speaking?.seatId).toBe(seat(1))
})

it('[B66] one passes for oneself and may come back; nobody else decides it but whoever runs the board', async () => {
  await must(act({ act: 'start', seconds: 60 }))
  const { round } = await next()
  const pass = (place: number): TalkAct => ({ act: 'pass', round, seatId: seat(place) })
  expect((await act(pass(2), room.person(1))).body?.error?.code).toBe('rights.missing')
  await must(act(pass(1), room.person(1)))
  await must(act(pass(2)))
  expect((await talk()).passed.map(({ seatId }) => seatId)).toEqual([1, 2].map(seat))
  await must(act({ act: 'return', round, seatId: seat(1) }, room.person(1)))
  expect((await talk()).waiting.map(({ seatId }) => seatId)).toEqual([3, 4, 5, 1].map(seat))

  // Who has the floor and passes or finishes gives it to the next.
  await must(act(pass(0), room.person(0)))
  expect((await talk()).speaking?.seatId).toBe(seat(3))
  await must(act({ act: 'next', round, from: seat(3) }, room.person(3)))
  expect((await talk()).speaking?.seatId).toBe(seat(4))
  expect((await act({ act: 'next', round, from: seat(4) }, room.person(3))).body?.error?.code).toBe('rights.missing')
})

it('[B66] [B67] the time of a turn is the server’s; of two who press at once one gives the floor; time up changes nothing', async () => {
  await must(act({ act: 'start', seconds: 30 }))
  const presses = [room.secretary, room.person(0)].map((by) => act({ act: 'next', round: 1, from: null }, by))
  const codes = (await Promise.all(presses)).map(({ body }) => body?.error?.code ?? 'accepted')
  expect(codes.toSorted()).toEqual(['accepted', 'version.stale'])
  const { speaking } = await talk()
  const { now } = await room.see()
  const left = Date.parse(speaking?.endsAt ?? '') - Date.parse(now)
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThanOrEqual(30_000)
  await room.moveTo('results')
  expect((await room.see()).talk).toBeNull()
  expect((await act({ act: 'start', seconds: 30 })).body?.error?.code).toBe('boards.wrongPhase')
})

it('[B64] whoever only reads takes no turn and starts no round', async () => {
  expect((await act({ act: 'start', seconds: 60 }, room.observer.person)).body?.error?.code).toBe('rights.missing')
  expect((await act({ act: 'start', seconds: 60 }, room.person(2))).body?.error?.code).toBe('rights.missing')
  await must(act({ act: 'start', seconds: 60 }))
  expect((await talk()).waiting.map(({ seatId }) => seatId)).not.toContain(room.observer.seatId)
})
