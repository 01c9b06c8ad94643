import { afterAll, beforeAll, expect, it } from 'vitest'
import { setUpBoard } from '../testing/boardRoom.ts'
import { must } from '../testing/decisionRoom.ts'
import { setUpMeeting } from '../testing/meetingRoom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

interface Led {
  meetingId: string
  boardId: string | null
  error?: { code: string }
}
const type = (by: TestPerson, code: string | null) => by.post<Led>('/meetings/check-in', { code })

it('[B62] a board’s code leads who takes part to it before the meeting, and marks nobody present', async () => {
  const room = await setUpMeeting(server, { code: 'PRE', kind: 'working', seats: 4 })
  const itemId = await room.addItem()
  const question = { en: 'What do we need?' }
  const { boardId } = await must(
    room.secretary.post<{ boardId: string }>(`/meetings/${room.meetingId}/boards`, { itemId, question }),
  )
  const path = `/boards/${boardId}`
  const { joinCode } = (await room.secretary.get<{ joinCode: string }>(path)).body
  expect(joinCode).toMatch(/^\d{4}$/)
  await must(room.secretary.post(`${path}/phase`, { from: 'setup', version: 1, to: 'collect' }))

  const [, member] = room.voting
  if (!member) throw new Error('nobody sits there')
  expect((await type(member.person, joinCode)).body).toEqual({ meetingId: room.meetingId, boardId })
  await must(member.person.post(`${path}/cards`, { cardId: server.clock.newId(), text: 'A', lang: 'en', kind: 'need' }))
  const { roll } = await room.view()
  expect(roll.filter((line) => line.recorded)).toEqual([])

  const stranger = await server.addPerson('Somebody else')
  for (const person of [stranger, room.observer.person])
    expect((await type(person, joinCode)).body.error?.code).toBe('meetings.unknownCode')
})

it('[B62] it outlives the meeting’s own code, and ends with the freeze', async () => {
  const room = await setUpBoard(server, { code: 'AFT', seats: 4 })
  const codeOfBoard = (await room.see()).joinCode
  const { checkInCode } = await room.view()
  expect(codeOfBoard).not.toBe(checkInCode)
  expect((await type(room.person(0), checkInCode)).body.boardId).toBeNull()

  await room.moveTo('collect')
  await room.card(room.person(0))
  await must(room.secretary.post(`/meetings/${room.meetingId}/close`))
  expect((await type(room.person(0), checkInCode)).body.error?.code).toBe('meetings.unknownCode')
  expect((await type(room.person(0), codeOfBoard)).body.boardId).toBe(room.boardId)

  await room.moveTo('reveal')
  const { board } = await room.see()
  await must(room.secretary.post(`/boards/${room.boardId}/freeze`, { version: board.version, park: true }))
  expect((await room.see()).joinCode).toBeNull()
  expect((await type(room.person(0), codeOfBoard)).body.error?.code).toBe('meetings.unknownCode')
})
