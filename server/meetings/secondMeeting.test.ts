import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultRules } from '../../shared/groups/rulesSheet.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { must } from '../testing/decisionRoom.ts'
import { startTestServer, type Refusing, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer
let codes = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
})
afterAll(() => server.stop())

async function setUp(secondConvocation: boolean): Promise<VotingRoom> {
  const room = await setUpVoting(server, { code: `SC${++codes}`, kind: 'steering', seats: 7 })
  const chair = room.seat(0).person
  const rules = { ...defaultRules.steering, secondConvocation }
  await must(chair.post(`/groups/${room.groupId}/rules`, { version: 1, rules }))
  return room
}

const details = {
  title: { fr: 'Seconde réunion' },
  startsAt: '2024-12-20T13:00:00Z',
  endsAt: '2024-12-20T15:00:00Z',
  place: 'Bruxelles',
  link: '',
}

it('[M12] adjourned for lack of quorum, the second meeting decides the same items whatever the number', async () => {
  const room = await setUp(true)
  const { secretary, meetingId, groupId, itemId } = room
  await room.openWith(2)
  expect((await room.put()).body.error.code).toBe('votes.noQuorum')
  const again = () =>
    secretary.post<{ meetingId: string } & Refusing>(`/groups/${groupId}/meetings`, { ...details, secondOf: meetingId })
  expect((await again()).body.error).toEqual({ code: 'meetings.noSecond', field: 'secondOf' })
  await must(secretary.post(`/meetings/${meetingId}/adjourn`))
  expect((await room.view()).meeting).toMatchObject({ state: 'closed', adjourned: true })

  expect((await room.view()).second).toBeNull()
  const second = (await must(again())).meetingId
  expect((await room.view()).second).toEqual({ id: second, startsAt: expect.any(String) })
  expect((await again()).body.error).toEqual({ code: 'meetings.noSecond', field: 'secondOf' })
  const at = `/meetings/${second}`
  await must(secretary.post(`${at}/convene`))
  const present = { seatId: room.seat(3).seatId, status: 'present', mode: 'room', holderSeatId: null }
  await must(secretary.post(`${at}/attendance`, present))
  await must(secretary.post(`${at}/open`))
  await must(secretary.post(`${at}/current-item`, { itemId }))
  const view = await must(secretary.get<MeetingView>(at))
  expect(view).toMatchObject({ quorum: { counted: 1, needed: 1, reached: true }, meeting: { secondOf: meetingId } })
  expect(view.anyNumberItems).toContain(itemId)

  const question = { fr: 'Proposition', nl: 'Voorstel' }
  const { voteId } = await must(secretary.post<{ voteId: string }>(`${at}/votes`, { itemId, question }))
  await room.castOwn(3, voteId, 'for')
  await must(room.close(voteId))
  expect(await room.shown(secretary, voteId)).toMatchObject({ outcome: 'adopted', tally: { for: 1, entitled: 1 } })
})

it('[M12] nothing of it where the rules do not know it, or the quorum is there', async () => {
  const without = await setUp(false)
  await without.openWith(2)
  const adjourn = (room: VotingRoom) => room.secretary.post<Refusing>(`/meetings/${room.meetingId}/adjourn`)
  expect((await adjourn(without)).body.error).toEqual({ code: 'meetings.noSecond' })
  const full = await setUp(true)
  await full.openWith(5)
  expect((await adjourn(full)).body.error).toEqual({ code: 'meetings.quorumThere' })
  expect((await full.view()).meeting).toMatchObject({ state: 'open', adjourned: false })
})

it('[M13] the code on the screen marks the seats of whoever types it, from the convocation to the close', async () => {
  const room = await setUp(false)
  expect((await room.view()).checkInCode).toBeNull()
  await must(room.secretary.post(`/meetings/${room.meetingId}/convene`))
  const code = (await room.view()).checkInCode ?? ''
  expect(code).toMatch(/^\d{4}$/)
  const seen = await must(room.observer.person.get<MeetingView>(`/meetings/${room.meetingId}`))
  expect(seen.checkInCode).toBeNull()

  const { person, seatId } = room.seat(2)
  const wrong = code === '0000' ? '0001' : '0000'
  expect((await person.post<Refusing>('/meetings/check-in', { code: wrong })).body.error.code).toBe(
    'meetings.unknownCode',
  )
  const stranger = await server.addPerson('Stranger')
  for (const other of [stranger, room.observer.person])
    expect((await other.post<Refusing>('/meetings/check-in', { code })).status).toBe(404)
  expect(await must(person.post('/meetings/check-in', { code }))).toEqual({ meetingId: room.meetingId, boardId: null })
  const line = (await room.view()).roll.find((found) => found.seatId === seatId)
  expect(line).toMatchObject({ status: 'present', mode: 'room' })
  const others = (await room.view()).roll.filter((found) => found.seatId !== seatId)
  expect(others.every(({ recorded }) => !recorded)).toBe(true)

  await must(room.secretary.post(`/meetings/${room.meetingId}/open`))
  await must(room.secretary.post(`/meetings/${room.meetingId}/close`))
  expect((await person.post<Refusing>('/meetings/check-in', { code })).status).toBe(404)
})
