import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { readDocument } from '../documents/readDocument.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

const NOW = '2024-12-04T13:00:00.000Z'
let server: TestServer
let room: VotingRoom
let standIn: TestPerson
let alternateId: string

beforeAll(async () => {
  server = await startTestServer({ now: NOW })
  room = await setUpVoting(server, { code: 'INT', kind: 'working', seats: 6 })
  standIn = await server.addPerson('Dominique')
  const named = await nameFor(2, standIn)
  expect(named.status).toBe(200)
  alternateId = named.body.alternateId
  await room.openWith(2)
  await room.arrive(3, 4)
})
afterAll(() => server.stop())

const nameFor = (index: number, person: TestPerson) =>
  room
    .seat(0)
    .person.post<{ alternateId: string; error: { code: string } }>(
      `/groups/${room.groupId}/seats/${room.seat(index).seatId}/alternates`,
      { personId: person.id, from: '2024-01-01', to: null },
    )
const say = (by: TestPerson, status: string, id: string | null = alternateId) =>
  by.post(`/meetings/${room.meetingId}/attendance`, {
    seatId: room.seat(2).seatId,
    status,
    mode: 'room',
    holderSeatId: null,
    alternateId: id,
  })
const lineOf = async (by: TestPerson) =>
  (await by.get<MeetingView>(`/meetings/${room.meetingId}`)).body.roll.find(
    ({ seatId }) => seatId === room.seat(2).seatId,
  )

describe('alternates', () => {
  it('[M14] are named for voting seats, and nobody has two places in a group', async () => {
    expect((await nameFor(3, standIn)).body.error.code).toBe('groups.seatTaken')
    expect((await nameFor(3, room.seat(1).person)).body.error.code).toBe('groups.seatTaken')
    const consultative = await server.addSeat(room.groupId, null, 'member', { voting: false, organisation: 'Guest' })
    const other = await server.addPerson('Other')
    const path = `/groups/${room.groupId}/seats/${consultative}/alternates`
    const answer = await room.seat(0).person.post(path, { personId: other.id, from: '2024-01-01', to: null })
    expect(answer.body.error.code).toBe('groups.seatWithoutVote')
    await expect(server.addSeat(room.groupId, standIn, 'member')).rejects.toThrow('groups.seatTaken')
  })

  it('[M14] check in by code and speak for themselves alone', async () => {
    const { checkInCode } = await room.view()
    expect((await standIn.post('/meetings/check-in', { code: checkInCode })).status).toBe(200)
    expect(await lineOf(standIn)).toMatchObject({ status: 'present', alternate: { name: 'Dominique' } })
    for (const status of ['excused', 'absent', 'present']) {
      expect((await say(standIn, status, null)).body.error.code).toBe('rights.missing')
    }
    // Not an officer, whatever the holder of the seat runs.
    expect((await standIn.post(`/meetings/${room.meetingId}/close`)).status).toBe(403)
  })

  it('[M15] vote on the roll they are frozen on, and step back when the holder comes', async () => {
    const { person: holder, seatId } = room.seat(2)
    const voteId = await room.openVote()
    expect((await room.shown(standIn, voteId)).papers).toMatchObject([{ seatId, byProxy: false }])
    expect((await room.shown(holder, voteId)).papers).toEqual([])
    const waiting = async (by: TestPerson) => (await by.get<{ votes: unknown[] }>('/votes')).body.votes.length
    expect([await waiting(standIn), await waiting(holder)]).toEqual([1, 0])
    expect((await room.cast(holder, voteId, seatId, 'for')).body.error.code).toBe('votes.notOnRoll')

    // The holder arrives while the vote is open: the roll of the meeting turns, that of the vote stays.
    expect((await say(holder, 'present', null)).status).toBe(200)
    expect(await lineOf(holder)).toMatchObject({ status: 'present', alternate: null })
    expect((await room.cast(holder, voteId, seatId, 'for')).body.error.code).toBe('votes.notOnRoll')
    expect((await room.cast(standIn, voteId, seatId, 'against')).status).toBe(200)
    expect((await say(standIn, 'present')).body.error.code).toBe('meetings.holderThere')
    await room.close(voteId)
    const closed = await room.shown(holder, voteId)
    expect(closed).toMatchObject({
      alternates: [{ organisation: 'Organisation 02', name: 'Dominique' }],
      names: { against: ['Organisation 02'] },
      tally: { against: 1, entitled: 5 },
    })

    const next = await room.openVote()
    expect((await room.cast(standIn, next, seatId, 'for')).body.error.code).toBe('votes.notOnRoll')
    expect((await room.cast(holder, next, seatId, 'for')).status).toBe(200)
    await room.close(next)
    expect((await room.shown(holder, next)).alternates).toEqual([])
  })

  it('[M15] [V15] are in the minutes and in the exported roll, whose hash can be computed again', async () => {
    await server.afterCommit.settled()
    const doc = await readDocument(server.ground.db, (await room.view()).meeting.minutesDocumentId)
    expect(doc.getXmlFragment(minutesRoot(room.itemId)).toJSON()).toContain('Dominique vote en suppléance.')
    const [first] = (
      await standIn.get<{ votes: { id: string; frozenHash: string }[] }>(`/meetings/${room.meetingId}/votes`)
    ).body.votes
    const { body } = await standIn.get<{ frozen: { roll: { alternate?: unknown }[] } }>(
      `/votes/${first?.id ?? ''}/export`,
    )
    expect(body.frozen.roll.filter(({ alternate }) => alternate !== undefined)).toEqual([
      expect.objectContaining({ organisation: 'Organisation 02', alternate: { id: alternateId, name: 'Dominique' } }),
    ])
  })

  it('[M14] object in a consent round for the seat, while its holder is out', async () => {
    const { person: holder, seatId } = room.seat(2)
    expect((await say(holder, 'out', null)).status).toBe(200)
    expect((await say(standIn, 'present')).status).toBe(200)
    const texts = { fr: 'Proposition', nl: 'Voorstel' }
    const itemId = await room.addItem()
    const { body } = await room.secretary.post<{ roundId: string }>(`/meetings/${room.meetingId}/consent`, {
      itemId,
      texts,
    })
    for (let steps = 0; steps < 4; steps++) await room.secretary.post(`/consent/${body.roundId}/step`, { move: 'next' })
    const objection = { seatId, text: 'Trop tôt' }
    const path = `/consent/${body.roundId}/objections`
    expect((await holder.post(path, objection)).body.error.code).toBe('consent.notTakingPart')
    expect((await standIn.post(path, objection)).status).toBe(200)
  })
})
