import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Vote } from '../../shared/votes/vote.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer
let stranger: TestPerson
let room: VotingRoom
let codes = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  stranger = await server.addPerson('Stranger', { administrator: true })
})
beforeEach(async () => {
  room = await setUpVoting(server, { code: `WG${++codes}`, kind: 'working', seats: 5 })
})
afterAll(() => server.stop())

describe('opening a vote', () => {
  it('[V7] asks for an open meeting, an item on its agenda and the quorum', async () => {
    await room.secretary.post(`/meetings/${room.meetingId}/convene`)
    expect((await room.put()).body.error).toEqual({ code: 'votes.meetingNotOpen' })
    await room.openWith(2)
    const unknown = await room.put({ itemId: 'no-such-item' })
    expect(unknown.body.error).toEqual({ code: 'meetings.unknownItem', field: 'itemId' })
    expect((await room.put()).body.error).toEqual({ code: 'votes.noQuorum', params: { needed: 3, present: 2 } })
    await room.arrive(2)
    expect((await room.put()).status).toBe(200)
  })

  it('[V7] leaves the recused out of the quorum and of the roll', async () => {
    await room.openWith(3)
    await room.recuse(2)
    expect((await room.put()).body.error).toEqual({ code: 'votes.noQuorum', params: { needed: 3, present: 2 } })
    await room.arrive(3)
    const voteId = await room.openVote()
    expect(await room.shown(room.seat(2).person, voteId)).toMatchObject({ rollCount: 3, papers: [] })
    expect((await room.castOwn(2, voteId, 'for')).body.error.code).toBe('votes.notOnRoll')
  })

  it('[V9] [V10] [V11] asks for one vote at a time, worded in the group’s languages, and whole proposals', async () => {
    await room.openWith(3)
    const refused = async (body: object) => (await room.put(body)).body.error
    expect(await refused({ question: { fr: 'Texte', nl: '' } })).toMatchObject({
      code: 'votes.wordingMissing',
      field: 'question.nl',
    })
    expect(await refused({ proposal: 'endorsed' })).toEqual({ code: 'input.invalid', field: 'escalationId' })
    expect(await refused({ escalationId: 'no-such-file', proposal: 'notEndorsed' })).toEqual({
      code: 'input.invalid',
      field: 'proposal',
    })
    const amended = { escalationId: 'no-such-file', proposal: 'endorsedWithAmendments', amendment: { fr: 'Modifié' } }
    expect(await refused(amended)).toMatchObject({ code: 'escalations.amendmentMissing', field: 'amendment.nl' })
    await room.openVote()
    expect(await refused({})).toEqual({ code: 'votes.alreadyOpen' })
    expect((await room.put({ itemId: await room.addItem() })).status).toBe(200)
  })

  it('is for officers; to people outside the group no vote exists', async () => {
    await room.openWith(3)
    const [lead, member] = [room.seat(0), room.seat(1)]
    const body = { itemId: room.itemId, question: { fr: 'Texte', nl: 'Tekst' } }
    expect((await member.person.post(`/meetings/${room.meetingId}/votes`, body)).status).toBe(403)
    expect((await stranger.post(`/meetings/${room.meetingId}/votes`, body)).status).toBe(404)
    const voteId = await room.openVote()
    const unknown = await stranger.get('/votes/no-such-vote')
    expect(unknown.status).toBe(404)
    expect(await stranger.get(`/votes/${voteId}`)).toEqual(unknown)
    expect(await stranger.get(`/meetings/${room.meetingId}/votes`)).toEqual(unknown)
    for (const path of ['ballots', 'close', 'annul']) {
      const asked = { seatId: lead.seatId, choice: 'for', reason: 'x' }
      expect(await stranger.post(`/votes/${voteId}/${path}`, asked)).toEqual(unknown)
    }
    expect((await member.person.post(`/votes/${voteId}/close`)).status).toBe(403)
    expect((await room.observer.person.post(`/votes/${voteId}/annul`, { reason: 'x' })).status).toBe(403)
    const observed = await room.cast(room.observer.person, voteId, room.observer.seatId, 'for')
    expect([observed.status, observed.body.error.code]).toEqual([403, 'votes.notOnRoll'])
  })
})

describe('casting', () => {
  it('[V5] [V8] keeps to the roll of the opening: whoever arrives later has no ballot', async () => {
    await room.openWith(3)
    const [holder, giver] = [room.seat(1), room.seat(3)]
    await room.attend(giver.seatId, 'represented', holder.seatId)
    const voteId = await room.openVote()
    await room.arrive(3, 4)
    for (const late of [3, 4]) {
      expect((await room.shown(room.seat(late).person, voteId)).papers).toEqual([])
      expect((await room.castOwn(late, voteId, 'for')).body.error.code).toBe('votes.notOnRoll')
    }
    expect((await room.cast(holder.person, voteId, giver.seatId, 'abstain')).status).toBe(200)
    expect((await room.shown(holder.person, voteId)).rollCount).toBe(4)
  })

  it('[V5] follows the seat: a successor casts, a predecessor no longer', async () => {
    await room.openWith(3)
    const voteId = await room.openVote()
    const { person, seatId } = room.seat(1)
    const successor = await server.addPerson('Successor')
    await server.ground.db.updateTable('seats').set({ person_id: successor.id }).where('id', '=', seatId).execute()
    expect((await room.cast(person, voteId, seatId, 'for')).status).toBe(404)
    expect((await room.cast(successor, voteId, seatId, 'for')).status).toBe(200)
  })

  it('[V6] gives a paper for each mandate, changeable until the close, the last choice counting', async () => {
    await room.openWith(3)
    const [holder, giver] = [room.seat(1), room.seat(4)]
    await room.attend(giver.seatId, 'represented', holder.seatId)
    const voteId = await room.openVote()
    expect((await room.shown(holder.person, voteId)).papers).toEqual([
      { seatId: holder.seatId, organisation: 'Organisation 01', byProxy: false, recorded: null },
      { seatId: giver.seatId, organisation: 'Organisation 04', byProxy: true, recorded: null },
    ])
    await room.castOwn(1, voteId, 'for')
    server.clock.advance(60_000)
    expect((await room.castOwn(1, voteId, 'against')).body.recordedAt).toBe(server.clock.now())
    await room.cast(holder.person, voteId, giver.seatId, 'for')
    const vote = await room.shown(holder.person, voteId)
    expect(vote.papers.map(({ recorded }) => recorded?.choice)).toEqual(['against', 'for'])
    expect([vote.castCount, vote.rollCount]).toEqual([2, 4])
    expect((await room.cast(room.seat(0).person, voteId, giver.seatId, 'for')).body.error.code).toBe('votes.notOnRoll')
    const unknown = await room.castOwn(1, voteId, 'perhaps')
    expect(unknown.body.error).toEqual({ code: 'votes.unknownChoice', field: 'choice' })
    const mine = await holder.person.get<{ votes: Vote[] }>('/votes')
    expect(mine.body.votes.map(({ id }) => id)).toEqual([voteId])
    expect((await room.seat(3).person.get<{ votes: Vote[] }>('/votes')).body.votes).toEqual([])
  })

  it('[V4] takes nothing after the close', async () => {
    await room.openWith(3)
    const voteId = await room.openVote()
    expect((await room.close(voteId)).status).toBe(200)
    expect((await room.castOwn(0, voteId, 'for')).body.error).toEqual({ code: 'votes.closed' })
    expect((await room.close(voteId)).body.error).toEqual({ code: 'votes.closed' })
  })
})
