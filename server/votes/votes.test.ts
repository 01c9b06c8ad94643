import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { readDocument } from '../documents/readDocument.ts'
import { setUpMeeting, type MeetingRoom, type SeatedPerson } from '../testing/meetingRoom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { publishResult } from './publishResult.ts'

let server: TestServer
let stranger: TestPerson
let room: MeetingRoom
let itemId: string
let codes = 0

const motion = { question: { fr: 'Compléter la cartographie', nl: 'Het overzicht vervolledigen' } }
const seat = (index: number): SeatedPerson => {
  const found = room.voting[index]
  if (!found) throw new Error(`no seat ${index}`)
  return found
}
const put = (body: object = {}) =>
  room.secretary.post<{ voteId: string; error: Refusal }>(`/meetings/${room.meetingId}/votes`, {
    itemId,
    ...motion,
    ...body,
  })
const cast = (by: TestPerson, voteId: string, seatId: string, choice: string) =>
  by.post<{ recordedAt: string; error: Refusal }>(`/votes/${voteId}/ballots`, { seatId, choice })
const shown = async (to: TestPerson, voteId: string) => (await to.get<{ vote: Vote }>(`/votes/${voteId}`)).body.vote

/** Opens a vote and returns its id. */
async function open(body: object = {}): Promise<string> {
  const answer = await put(body)
  if (answer.status !== 200) throw new Error(`the vote was refused: ${JSON.stringify(answer.body)}`)
  return answer.body.voteId
}

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  stranger = await server.addPerson('Stranger', { administrator: true })
})
beforeEach(async () => {
  room = await setUpMeeting(server, { code: `WG${++codes}`, kind: 'working', seats: 5 })
  itemId = await room.addItem()
})
afterAll(() => server.stop())

describe('opening a vote', () => {
  it('[V7] asks for an open meeting, an item on its agenda and the quorum', async () => {
    await room.secretary.post(`/meetings/${room.meetingId}/convene`)
    expect((await put()).body.error).toEqual({ code: 'votes.meetingNotOpen' })
    await room.openWith(2)
    expect((await put()).body.error).toEqual({ code: 'votes.noQuorum', params: { needed: 3, present: 2 } })
    await room.arrive(2)
    expect((await put({ itemId: 'no-such-item' })).body.error).toEqual({
      code: 'meetings.unknownItem',
      field: 'itemId',
    })
    expect((await put()).status).toBe(200)
  })

  it('[V7] leaves the recused out of the quorum and of the roll', async () => {
    await room.openWith(3)
    const { seatId } = seat(2)
    await room.secretary.post(`/meetings/${room.meetingId}/recusals`, { itemId, seatId, reason: 'Author' })
    expect((await put()).body.error).toEqual({ code: 'votes.noQuorum', params: { needed: 3, present: 2 } })
    await room.arrive(3)
    const voteId = await open()
    expect(await shown(seat(2).person, voteId)).toMatchObject({ rollCount: 3, papers: [] })
    expect((await cast(seat(2).person, voteId, seatId, 'for')).body.error.code).toBe('votes.notOnRoll')
  })

  it('[V9] [V10] [V11] asks for one vote at a time, worded in the group’s languages, and whole proposals', async () => {
    await room.openWith(3)
    const refused = async (body: object) => (await put(body)).body.error
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
    await open()
    expect(await refused({})).toEqual({ code: 'votes.alreadyOpen' })
    expect((await put({ itemId: await room.addItem() })).status).toBe(200)
  })

  it('is for officers; to people outside the group no vote exists', async () => {
    await room.openWith(3)
    const body = { itemId, ...motion }
    expect((await seat(1).person.post(`/meetings/${room.meetingId}/votes`, body)).status).toBe(403)
    expect((await stranger.post(`/meetings/${room.meetingId}/votes`, body)).status).toBe(404)
    const voteId = await open()
    const unknown = await stranger.get('/votes/no-such-vote')
    expect(unknown.status).toBe(404)
    expect(await stranger.get(`/votes/${voteId}`)).toEqual(unknown)
    expect(await stranger.get(`/meetings/${room.meetingId}/votes`)).toEqual(unknown)
    for (const path of ['ballots', 'close', 'annul']) {
      const answer = await stranger.post(`/votes/${voteId}/${path}`, {
        seatId: seat(0).seatId,
        choice: 'for',
        reason: 'x',
      })
      expect(answer).toEqual(unknown)
    }
    expect((await seat(1).person.post(`/votes/${voteId}/close`)).status).toBe(403)
    expect((await room.observer.person.post(`/votes/${voteId}/annul`, { reason: 'x' })).status).toBe(403)
    const observed = await cast(room.observer.person, voteId, room.observer.seatId, 'for')
    expect([observed.status, observed.body.error.code]).toEqual([403, 'votes.notOnRoll'])
  })
})

describe('casting', () => {
  it('[V5] [V8] keeps to the roll of the opening: whoever arrives later has no ballot', async () => {
    await room.openWith(3)
    const [holder, giver] = [seat(1), seat(3)]
    await room.attend(giver.seatId, 'represented', holder.seatId)
    const voteId = await open()
    await room.arrive(3, 4)
    for (const late of [giver, seat(4)]) {
      expect((await shown(late.person, voteId)).papers).toEqual([])
      expect((await cast(late.person, voteId, late.seatId, 'for')).body.error.code).toBe('votes.notOnRoll')
    }
    expect((await cast(holder.person, voteId, giver.seatId, 'abstain')).status).toBe(200)
    expect((await shown(holder.person, voteId)).rollCount).toBe(4)
  })

  it('[V5] follows the seat: a successor casts, a predecessor no longer', async () => {
    await room.openWith(3)
    const voteId = await open()
    const { person, seatId } = seat(1)
    const successor = await server.addPerson('Successor')
    await server.ground.db.updateTable('seats').set({ person_id: successor.id }).where('id', '=', seatId).execute()
    expect((await cast(person, voteId, seatId, 'for')).status).toBe(404)
    expect((await cast(successor, voteId, seatId, 'for')).status).toBe(200)
  })

  it('[V6] gives a paper for each mandate, changeable until the close, the last choice counting', async () => {
    await room.openWith(3)
    const [holder, giver] = [seat(1), seat(4)]
    await room.attend(giver.seatId, 'represented', holder.seatId)
    const voteId = await open()
    expect((await shown(holder.person, voteId)).papers).toEqual([
      { seatId: holder.seatId, organisation: 'Organisation 01', byProxy: false, recorded: null },
      { seatId: giver.seatId, organisation: 'Organisation 04', byProxy: true, recorded: null },
    ])
    await cast(holder.person, voteId, holder.seatId, 'for')
    server.clock.advance(60_000)
    const again = await cast(holder.person, voteId, holder.seatId, 'against')
    expect(again.body.recordedAt).toBe(server.clock.now())
    await cast(holder.person, voteId, giver.seatId, 'for')
    const vote = await shown(holder.person, voteId)
    expect(vote.papers.map(({ recorded }) => recorded?.choice)).toEqual(['against', 'for'])
    expect([vote.castCount, vote.rollCount]).toEqual([2, 4])
    expect((await cast(seat(0).person, voteId, giver.seatId, 'for')).body.error.code).toBe('votes.notOnRoll')
    expect((await cast(holder.person, voteId, holder.seatId, 'perhaps')).body.error).toEqual({
      code: 'votes.unknownChoice',
      field: 'choice',
    })
    const mine = await holder.person.get<{ votes: Vote[] }>('/votes')
    expect(mine.body.votes.map(({ id }) => id)).toEqual([voteId])
    expect((await seat(3).person.get<{ votes: Vote[] }>('/votes')).body.votes).toEqual([])
  })

  it('[V4] takes nothing after the close', async () => {
    await room.openWith(3)
    const voteId = await open()
    expect((await room.secretary.post(`/votes/${voteId}/close`)).status).toBe(200)
    expect((await cast(seat(0).person, voteId, seat(0).seatId, 'for')).body.error).toEqual({ code: 'votes.closed' })
    expect((await room.secretary.post<{ error: Refusal }>(`/votes/${voteId}/close`)).body.error.code).toBe(
      'votes.closed',
    )
  })
})

describe('showing', () => {
  it('[V12] says nothing about choices before the close, to nobody and nowhere', async () => {
    await room.openWith(4)
    const voteId = await open()
    await cast(seat(1).person, voteId, seat(1).seatId, 'against')
    await cast(seat(2).person, voteId, seat(2).seatId, 'abstain')
    const paths = [`/votes/${voteId}`, `/meetings/${room.meetingId}/votes`, '/votes', `/meetings/${room.meetingId}`]
    for (const person of [seat(0).person, seat(3).person, room.secretary, room.observer.person]) {
      for (const path of paths) {
        const text = JSON.stringify((await person.get(path)).body)
        expect(text).not.toMatch(/"(against|abstain)"/)
      }
      const vote = await shown(person, voteId)
      expect(vote).toMatchObject({ castCount: 2, tally: null, names: null, outcome: null, result: {} })
    }
    const journal = await server.ground.db
      .selectFrom('journal')
      .select('entry')
      .where('kind', '=', 'votes.ballotCast')
      .execute()
    const entries = journal
      .map(({ entry }) => JSON.parse(entry) as object)
      .filter((entry) => 'voteId' in entry && entry.voteId === voteId)
    expect(entries).toEqual(
      Array.from({ length: 2 }, () => ({
        kind: 'votes.ballotCast',
        groupId: room.groupId,
        meetingId: room.meetingId,
        voteId,
      })),
    )
  })

  it('[V13] [V14] [V15] publishes figures, sentence and lists at the close', async () => {
    await room.openWith(4)
    const recused = seat(3)
    await room.secretary.post(`/meetings/${room.meetingId}/recusals`, {
      itemId,
      seatId: recused.seatId,
      reason: 'Author',
    })
    const voteId = await open({ rule: 'twoThirdsCast' })
    await cast(seat(0).person, voteId, seat(0).seatId, 'for')
    await cast(seat(1).person, voteId, seat(1).seatId, 'against')
    await room.secretary.post(`/votes/${voteId}/close`)
    const vote = await shown(room.observer.person, voteId)
    expect(vote).toMatchObject({
      state: 'closed',
      outcome: 'notAdopted',
      rule: 'twoThirdsCast',
      secrecy: 'namedDissent',
      tally: { for: 1, against: 1, abstain: 0, didNotVote: 1, entitled: 3 },
    })
    expect(vote.names).toEqual({
      against: ['Organisation 01'],
      abstain: [],
      didNotVote: ['Organisation 02'],
      recused: ['Organisation 03'],
      absent: ['Organisation 04'],
    })
    expect(vote.result.en).toBe(
      'Not adopted: 1 for, 1 against, no abstentions; two-thirds of votes cast not reached (1 of 2). 1 did not vote.',
    )
    expect(vote.result.fr).toContain('majorité des deux tiers des suffrages exprimés non atteinte (1 sur 2)')
    expect(vote.result.nl).toContain('niet bereikt (1 van de 2)')
  })

  it('[V8] stays as it was opened when seats and rules change afterwards', async () => {
    await room.openWith(3)
    const voteId = await open()
    const before = await shown(room.secretary, voteId)
    await room.attend(seat(1).seatId, 'absent')
    await server.ground.db
      .updateTable('seats')
      .set({ organisation: 'Renamed' })
      .where('id', '=', seat(2).seatId)
      .execute()
    expect(before.frozenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(await shown(room.secretary, voteId)).toEqual(before)
    await cast(seat(1).person, voteId, seat(1).seatId, 'for')
    await room.secretary.post(`/votes/${voteId}/close`)
    expect((await shown(room.secretary, voteId)).names).toMatchObject({
      didNotVote: ['Lead ' + `WG${codes}`, 'Organisation 02'],
    })
  })

  it('[V16] annuls with a reason and without a result; a closed vote stays', async () => {
    await room.openWith(3)
    const voteId = await open()
    await cast(seat(0).person, voteId, seat(0).seatId, 'for')
    const annul = (reason: string) => room.secretary.post<{ error: Refusal }>(`/votes/${voteId}/annul`, { reason })
    expect((await annul(' ')).body.error).toEqual({ code: 'input.invalid', field: 'reason' })
    expect((await annul('Texte modifié')).status).toBe(200)
    expect(await shown(room.secretary, voteId)).toMatchObject({
      state: 'annulled',
      annulReason: 'Texte modifié',
      outcome: null,
      tally: null,
      names: null,
      result: {},
    })
    expect((await annul('Encore')).body.error).toEqual({ code: 'votes.closed' })
    expect((await cast(seat(0).person, voteId, seat(0).seatId, 'for')).body.error.code).toBe('votes.closed')
    expect((await put()).status).toBe(200)
  })
})

describe('around a vote', () => {
  it('[V15] the result stands in the minutes of its item in French and Dutch, once', async () => {
    await room.openWith(3)
    const voteId = await open()
    await cast(seat(0).person, voteId, seat(0).seatId, 'for')
    await room.secretary.post(`/votes/${voteId}/close`)
    await server.afterCommit.settled()
    const { meeting } = await room.view()
    const publish = () => publishResult(server.ground, server.sync.editDocument, { voteId })
    await publish()
    const doc = await readDocument(server.ground.db, meeting.minutesDocumentId)
    const { result } = await shown(room.secretary, voteId)
    const passages = passagesIn(doc.getXmlFragment(minutesRoot(itemId)))
    expect(passages.map(({ lang, text, resultOf }) => [lang, text, resultOf])).toEqual([
      ['fr', result.fr, voteId],
      ['nl', result.nl, voteId],
    ])
    doc.destroy()
  })

  it('[V17] the meeting cannot close before it', async () => {
    await room.openWith(3)
    const voteId = await open()
    const close = () => room.secretary.post<{ error: Refusal }>(`/meetings/${room.meetingId}/close`)
    expect((await close()).body.error).toEqual({ code: 'meetings.voteOpen' })
    expect((await room.view()).meeting.state).toBe('open')
    await room.secretary.post(`/votes/${voteId}/close`)
    expect((await close()).status).toBe(200)
  })

  it('[V18] recusals of its item are locked until every vote on it is annulled', async () => {
    await room.openWith(4)
    const other = await room.addItem()
    const voteId = await open()
    const recuse = (onItem: string) =>
      room.secretary.post<{ error: Refusal }>(`/meetings/${room.meetingId}/recusals`, {
        itemId: onItem,
        seatId: seat(1).seatId,
        reason: 'Author',
      })
    expect((await room.view()).lockedItems).toEqual([itemId])
    expect((await recuse(itemId)).body.error).toEqual({ code: 'meetings.rollLocked', field: 'itemId' })
    expect((await recuse(other)).status).toBe(200)
    await room.secretary.post(`/votes/${voteId}/annul`, { reason: 'Texte modifié' })
    expect((await room.view()).lockedItems).toEqual([])
    expect((await recuse(itemId)).status).toBe(200)
  })

  it('a committee names everybody after a roll-call vote, the chair included, and P leaves the recused out', async () => {
    room = await setUpMeeting(server, { code: `SC${codes}`, kind: 'steering', seats: 7 })
    itemId = await room.addItem()
    await room.openWith(3)
    expect((await put()).body.error).toEqual({ code: 'votes.noQuorum', params: { needed: 4, present: 3 } })
    await room.arrive(3, 4, 5, 6)
    await room.secretary.post(`/meetings/${room.meetingId}/recusals`, {
      itemId,
      seatId: seat(6).seatId,
      reason: 'Author',
    })
    const voteId = await open()
    for (const index of [0, 1, 2, 3, 4, 5]) await cast(seat(index).person, voteId, seat(index).seatId, 'for')
    await room.secretary.post(`/votes/${voteId}/close`)
    const vote = await shown(seat(6).person, voteId)
    expect(vote).toMatchObject({ rollCount: 6, quorumNeeded: 4, outcome: 'adopted', secrecy: 'rollCall' })
    expect(vote.names?.for).toHaveLength(6)
    expect(vote.names?.recused).toEqual(['Organisation 06'])
    expect(vote.result.en).toBe('Adopted: 6 for, 0 against, no abstentions; simple majority of votes cast.')
  })
})
