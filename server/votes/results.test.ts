import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { readDocument } from '../documents/readDocument.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'
import { publishResult } from './publishResult.ts'

let server: TestServer
let room: VotingRoom
let codes = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
})
beforeEach(async () => {
  room = await setUpVoting(server, { code: `WG${++codes}`, kind: 'working', seats: 5 })
})
afterAll(() => server.stop())

describe('showing', () => {
  it('[V12] says nothing about choices before the close, to nobody and nowhere', async () => {
    await room.openWith(4)
    const voteId = await room.openVote()
    await room.castOwn(1, voteId, 'against')
    await room.castOwn(2, voteId, 'abstain')
    const paths = [`/votes/${voteId}`, `/meetings/${room.meetingId}/votes`, '/votes', `/meetings/${room.meetingId}`]
    for (const person of [room.seat(0).person, room.seat(3).person, room.secretary, room.observer.person]) {
      for (const path of paths) expect(JSON.stringify((await person.get(path)).body)).not.toMatch(/"(against|abstain)"/)
      const vote = await room.shown(person, voteId)
      expect(vote).toMatchObject({ castCount: 2, tally: null, names: null, outcome: null, result: {} })
    }
    const journal = await server.ground.db.selectFrom('journal').select('entry').execute()
    const cast = { kind: 'votes.ballotCast', groupId: room.groupId, meetingId: room.meetingId, voteId }
    const entries = journal
      .map(({ entry }) => entry)
      .filter((entry) => entry.includes(voteId) && entry.includes('ballotCast'))
    expect(entries.map((entry) => JSON.parse(entry) as unknown)).toEqual([cast, cast])
  })

  it('[V13] [V14] [V15] publishes figures, sentence and lists at the close', async () => {
    await room.openWith(4)
    await room.recuse(3)
    const voteId = await room.openVote({ rule: 'twoThirdsCast' })
    await room.castOwn(0, voteId, 'for')
    await room.castOwn(1, voteId, 'against')
    await room.close(voteId)
    const vote = await room.shown(room.observer.person, voteId)
    expect(vote).toMatchObject({
      state: 'closed',
      outcome: 'notAdopted',
      rule: 'twoThirdsCast',
      secrecy: 'namedDissent',
      tally: { for: 1, against: 1, abstain: 0, didNotVote: 1, entitled: 3, members: 4 },
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

  it('[V19] [V20] [V21] counts the silent and the absent against where the rule says so', async () => {
    await room.openWith(4)
    const closedBy = async (rule: string) => {
      const voteId = await room.openVote({ rule, itemId: await room.addItem() })
      for (const index of [0, 1]) await room.castOwn(index, voteId, 'for')
      await room.close(voteId)
      return room.shown(room.secretary, voteId)
    }
    expect((await closedBy('simple')).outcome).toBe('adopted')
    const byPresent = await closedBy('absolutePresent')
    expect([byPresent.outcome, byPresent.result.en]).toEqual([
      'notAdopted',
      'Not adopted: 2 for, 0 against, no abstentions; absolute majority of the votes present or represented not reached (2 of 4). 2 did not vote.',
    ])
    const byMembers = await closedBy('absoluteMembers')
    expect(byMembers.tally).toMatchObject({ entitled: 4, members: 5 })
    expect(byMembers.result.fr).toContain('majorité absolue de tous les membres non atteinte (2 sur 5)')
    expect((await closedBy('twoThirdsPresent')).outcome).toBe('notAdopted')
    expect((await closedBy('unanimityCast')).outcome).toBe('adopted')
  })

  it('[V8] stays as it was opened when the roll and the seats change afterwards', async () => {
    await room.openWith(3)
    const voteId = await room.openVote()
    const before = await room.shown(room.secretary, voteId)
    expect(before.frozenHash).toMatch(/^[0-9a-f]{64}$/)
    await room.attend(room.seat(1).seatId, 'absent')
    const { seatId } = room.seat(2)
    await server.ground.db.updateTable('seats').set({ organisation: 'Renamed' }).where('id', '=', seatId).execute()
    expect(await room.shown(room.secretary, voteId)).toEqual(before)
    await room.castOwn(1, voteId, 'for')
    await room.close(voteId)
    const { names } = await room.shown(room.secretary, voteId)
    expect(names?.didNotVote).toEqual([`Lead WG${codes}`, 'Organisation 02'])
  })

  it('[V16] annuls with a reason and without a result; a closed vote stays', async () => {
    await room.openWith(3)
    const voteId = await room.openVote()
    await room.castOwn(0, voteId, 'for')
    const annul = (reason: string) => room.secretary.post<{ error: Refusal }>(`/votes/${voteId}/annul`, { reason })
    expect((await annul(' ')).body.error).toEqual({ code: 'input.invalid', field: 'reason' })
    expect((await annul('Texte modifié')).status).toBe(200)
    expect(await room.shown(room.secretary, voteId)).toMatchObject({
      state: 'annulled',
      annulReason: 'Texte modifié',
      outcome: null,
      tally: null,
      names: null,
      result: {},
    })
    expect((await annul('Encore')).body.error).toEqual({ code: 'votes.closed' })
    expect((await room.castOwn(0, voteId, 'for')).body.error.code).toBe('votes.closed')
    expect((await room.put()).status).toBe(200)
  })
})

describe('around a vote', () => {
  it('[V15] the result stands in the minutes of its item in French and Dutch, once', async () => {
    await room.openWith(3)
    const voteId = await room.openVote()
    await room.castOwn(0, voteId, 'for')
    await room.close(voteId)
    await server.afterCommit.settled()
    await publishResult(server.ground, server.sync.editDocument, { voteId })
    const doc = await readDocument(server.ground.db, (await room.view()).meeting.minutesDocumentId)
    const { result } = await room.shown(room.secretary, voteId)
    const passages = passagesIn(doc.getXmlFragment(minutesRoot(room.itemId)))
    expect(passages.map(({ lang, text, resultOf }) => [lang, text, resultOf])).toEqual([
      ['fr', result.fr, voteId],
      ['nl', result.nl, voteId],
    ])
    doc.destroy()
  })

  it('[V17] the meeting cannot close before it', async () => {
    await room.openWith(3)
    const voteId = await room.openVote()
    const close = () => room.secretary.post<{ error: Refusal }>(`/meetings/${room.meetingId}/close`)
    expect((await close()).body.error).toEqual({ code: 'meetings.voteOpen' })
    expect((await room.view()).meeting.state).toBe('open')
    await room.close(voteId)
    expect((await close()).status).toBe(200)
  })

  it('[V18] recusals of its item are locked until every vote on it is annulled', async () => {
    await room.openWith(4)
    const other = await room.addItem()
    const voteId = await room.openVote()
    expect((await room.view()).lockedItems).toEqual([room.itemId])
    expect((await room.recuse(1)).body.error).toEqual({ code: 'meetings.rollLocked', field: 'itemId' })
    expect((await room.recuse(1, other)).status).toBe(200)
    await room.secretary.post(`/votes/${voteId}/annul`, { reason: 'Texte modifié' })
    expect((await room.view()).lockedItems).toEqual([])
    expect((await room.recuse(1)).status).toBe(200)
  })

  it('a committee opens with 4 of 7, names everybody after the vote, and leaves the recused out of P', async () => {
    const committee = await setUpVoting(server, { code: `SC${codes}`, kind: 'steering', seats: 7 })
    await committee.openWith(3)
    expect((await committee.put()).body.error).toEqual({ code: 'votes.noQuorum', params: { needed: 4, present: 3 } })
    await committee.arrive(3, 4, 5, 6)
    await committee.recuse(6)
    const voteId = await committee.openVote()
    for (const index of [0, 1, 2, 3, 4, 5]) await committee.castOwn(index, voteId, 'for')
    await committee.close(voteId)
    const vote = await committee.shown(committee.seat(6).person, voteId)
    expect(vote).toMatchObject({ rollCount: 6, quorumNeeded: 4, outcome: 'adopted', secrecy: 'rollCall' })
    expect(vote.names?.for).toHaveLength(6)
    expect(vote.names?.recused).toEqual(['Organisation 06'])
    expect(vote.result.en).toBe('Adopted: 6 for, 0 against, no abstentions; simple majority of votes cast.')
  })
})
