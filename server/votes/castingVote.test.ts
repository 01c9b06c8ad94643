import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { defaultRules } from '../../shared/groups/rulesSheet.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { castingStateOf } from '../../shared/votes/castingVote.ts'
import { countVote } from '../../shared/votes/countVote.ts'
import { readDocument } from '../documents/readDocument.ts'
import { verifyVote, type VoteFile } from '../scripts/verifyVote.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer
let room: VotingRoom
let chair: TestPerson
let codes = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
})
beforeEach(async () => {
  room = await setUpVoting(server, { code: `SC${++codes}`, kind: 'steering', seats: 7 })
  chair = room.seat(0).person
})
afterAll(() => server.stop())

async function allowCasting(): Promise<void> {
  const rules = { ...defaultRules.steering, castingVote: true }
  expect((await chair.post(`/groups/${room.groupId}/rules`, { version: 1, rules })).status).toBe(200)
}

async function tie(body: object = {}): Promise<string> {
  const voteId = await room.openVote(body)
  for (const [index, choice] of (['for', 'against', 'against', 'for'] as const).entries())
    expect((await room.castOwn(index, voteId, choice)).status).toBe(200)
  await room.close(voteId)
  return voteId
}

const decide = (voteId: string, by = chair, choice = 'for') =>
  by.post<{ error: Refusal }>(`/votes/${voteId}/casting`, { choice })
const code = async (...asked: Parameters<typeof decide>) => (await decide(...asked)).body.error.code

async function results(): Promise<string[]> {
  await server.afterCommit.settled()
  const { meeting } = await room.view()
  const doc = await readDocument(server.ground.db, meeting.minutesDocumentId)
  const passages = passagesIn(doc.getXmlFragment(minutesRoot(room.itemId)))
  doc.destroy()
  return passages.filter(({ resultOf, lang }) => resultOf !== null && lang === 'fr').map(({ text }) => text)
}

it('[V38] [V40] decides a tie as a second act, journaled, in the minutes, and counted alike by everybody', async () => {
  await allowCasting()
  await room.openWith(4)
  const voteId = await tie()
  const tied = await room.shown(chair, voteId)
  expect(tied).toMatchObject({ outcome: 'tied', casting: null, presiding: { seatId: room.seat(0).seatId } })
  const waiting = (await chair.get<VoteFile>(`/votes/${voteId}/export`)).body
  expect([verifyVote(waiting), waiting.outcome]).toEqual([[], 'tied'])

  expect((await decide(voteId)).status).toBe(200)
  const vote = await room.shown(room.observer.person, voteId)
  expect(vote).toMatchObject({ outcome: 'adopted', tally: tied.tally, ballotsHash: tied.ballotsHash })
  expect(vote.casting).toMatchObject({ organisation: 'Lead SC1', choice: 'for' })
  const { rule, ballots, tally } = vote
  if (!ballots || !tally) throw new Error('the vote has no result')
  expect(
    countVote(
      {
        rule,
        options: 0,
        casting: castingStateOf(vote),
        answersNeeded: 0,
        entitled: tally.entitled,
        members: tally.members,
      },
      ballots.map(({ ballot }) => ballot),
    ),
  ).toEqual({ tally, outcome: 'adopted' })
  const file = (await chair.get<VoteFile>(`/votes/${voteId}/export`)).body
  expect(verifyVote(file)).toEqual([])
  expect(verifyVote({ ...file, casting: { seatId: room.seat(1).seatId, choice: 'for' } })).toEqual([
    'the casting vote is not of who presides',
  ])
  expect(verifyVote({ ...file, casting: { seatId: room.seat(0).seatId, choice: 'against' } })).toEqual([
    'the ballots give notAdopted, the file says adopted',
  ])
  const { casting: _, ...without } = file
  expect(verifyVote(without)).toEqual(['the ballots give tied, the file says adopted'])

  expect(await results()).toEqual([
    expect.stringContaining('Partage des voix, à départager par la présidence'),
    'Adopté par la voix prépondérante de la présidence (Lead SC1), après partage des voix (2 pour, 2 contre).',
  ])
  const entries = await server.ground.db
    .selectFrom('journal')
    .select(['kind', 'actor_id'])
    .where('kind', 'in', ['votes.voteClosed', 'votes.castingVoteGiven'])
    .execute()
  expect(entries.slice(-2)).toEqual([
    { kind: 'votes.voteClosed', actor_id: room.secretary.id },
    { kind: 'votes.castingVoteGiven', actor_id: chair.id },
  ])
})

it('[V39] [V40] is the presiding chair’s alone, and given once', async () => {
  await allowCasting()
  await room.openWith(4)
  const voteId = await tie()
  for (const other of [room.seat(1).person, room.secretary]) expect(await code(voteId, other)).toBe('rights.missing')
  expect((await chair.post(`/votes/${voteId}/casting`, { choice: 'abstain' })).status).toBe(400)
  expect((await decide(voteId, chair, 'against')).status).toBe(200)
  expect((await room.shown(chair, voteId)).outcome).toBe('notAdopted')
  expect(await code(voteId)).toBe('votes.castingGiven')
})

it('[V2] [V38] is refused when the rules do not allow it, in secret, and without a tie', async () => {
  await room.openWith(5)
  const before = await tie()
  expect((await room.shown(chair, before)).outcome).toBe('notAdopted')
  expect(await code(before)).toBe('votes.noCastingVote')
  await allowCasting()
  // The sheet of the opening counts: what it said then stays.
  expect(await code(before)).toBe('votes.noCastingVote')
  const secret = await tie({ itemId: await room.addItem(), secret: true })
  expect([(await room.shown(chair, secret)).outcome, await code(secret)]).toEqual(['notAdopted', 'votes.noCastingVote'])
  const strict = await tie({ itemId: await room.addItem(), rule: 'twoThirdsCast' })
  expect(await code(strict)).toBe('votes.noCastingVote')
  const open = await room.openVote()
  expect(await code(open)).toBe('votes.notTied')
  await room.castOwn(0, open, 'for')
  await room.close(open)
  expect(await code(open)).toBe('votes.notTied')
})

it('[V41] comes too late after another vote on the item, or after the meeting', async () => {
  await allowCasting()
  await room.openWith(4)
  const first = await tie()
  server.clock.advance(60_000)
  const second = await tie()
  expect(await code(first)).toBe('votes.castingTooLate')
  await room.secretary.post(`/meetings/${room.meetingId}/close`)
  expect(await code(second)).toBe('votes.castingTooLate')
  expect((await room.shown(chair, second)).outcome).toBe('tied')
})

it('[V39] among co-leads the officer names who presides', async () => {
  const group = await setUpVoting(server, { code: 'TIE', kind: 'working', seats: 4 })
  const lead = group.seat(0)
  const other = await server.addPerson('Other lead')
  const seatId = await server.addSeat(group.groupId, other, 'coLead')
  const rules = { ...defaultRules.working, castingVote: true }
  await lead.person.post(`/groups/${group.groupId}/rules`, { version: 1, rules })
  await group.openWith(3)
  await group.attend(seatId, 'present')
  const unknown = await group.put({ presidingSeatId: group.seat(1).seatId })
  expect(unknown.body.error).toEqual({ code: 'input.invalid', field: 'presidingSeatId' })
  const voteId = await group.openVote({ presidingSeatId: seatId })
  await group.castOwn(0, voteId, 'for')
  await group.castOwn(1, voteId, 'against')
  await group.close(voteId)
  expect(await code(voteId, lead.person)).toBe('votes.notPresiding')
  expect((await decide(voteId, other)).status).toBe(200)
})
