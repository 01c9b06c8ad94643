import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { LiveMessage } from '../../shared/journal.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { checkBallot } from '../../shared/votes/ballot.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { loadViewer } from '../groups/store.ts'
import { setUpMeeting, type MeetingRoom, type SeatedPerson } from '../testing/meetingRoom.ts'
import { browserSocket } from '../testing/syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { castBallot } from '../votes/castBallot.ts'
import { voteKeysIn } from '../votes/voteKeys.ts'

// The server's half of walk:ballot, with real requests and a real socket. Steps 1, 8 and 9 are the browser's.

let server: TestServer
let room: MeetingRoom
let voter: SeatedPerson
let colleague: SeatedPerson
let voteId: string
const heard: Record<'colleague' | 'stranger', LiveMessage[]> = { colleague: [], stranger: [] }
const sockets: WebSocket[] = []

async function listen(person: TestPerson, messages: LiveMessage[]): Promise<void> {
  const BrowserSocket = browserSocket({ url: server.url, cookie: person.cookie })
  const socket = new BrowserSocket(`${server.url.replace('http', 'ws')}/live`)
  sockets.push(socket)
  socket.addEventListener('message', ({ data }) => messages.push(JSON.parse(String(data)) as LiveMessage))
  await new Promise((done) => socket.addEventListener('open', done))
}

const cast = (choice: string, headers: Record<string, string> = {}) =>
  voter.person.post<{ recordedAt: string; error: Refusal }>(
    `/votes/${voteId}/ballots`,
    { seatId: voter.seatId, choice },
    headers,
  )
const voteFor = async (person: TestPerson) => (await person.get<{ vote: Vote }>(`/votes/${voteId}`)).body.vote
const ballots = () => server.ground.db.selectFrom('ballots').selectAll().where('vote_id', '=', voteId).execute()
const journalled = () =>
  server.ground.db.selectFrom('journal').selectAll().where('kind', '=', 'votes.ballotCast').execute()

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpMeeting(server, { code: 'INT', kind: 'working', seats: 3 })
  const [first, second] = room.voting
  if (!first || !second) throw new Error('nobody may vote')
  voter = first
  colleague = second
  const itemId = await room.addItem()
  await room.openWith(2)
  const opened = await room.secretary.post<{ voteId: string }>(`/meetings/${room.meetingId}/votes`, {
    itemId,
    question: { fr: 'Texte', nl: 'Tekst' },
  })
  voteId = opened.body.voteId
  const stranger = await server.addPerson('WG Localisation')
  await server.addSeat(await server.addGroup('LOC', 'working'), stranger, 'member')
  await listen(colleague.person, heard.colleague)
  await listen(stranger, heard.stranger)
})
afterAll(async () => {
  for (const socket of sockets) socket.close()
  await server.stop()
})

it('2 the route: names the field of a malformed request, and refuses one from another site', async () => {
  const malformed = await voter.person.post<{ error: Refusal }>(`/votes/${voteId}/ballots`, {
    seatId: '§',
    choice: 'for',
  })
  expect(malformed.body.error).toEqual({ code: 'input.invalid', field: 'seatId' })
  expect((await cast('for', { origin: 'https://elsewhere.example' })).body.error.code).toBe('input.crossSite')
  expect(await ballots()).toEqual([])
})

it('3 one transaction: what fails after the ballot takes the ballot and its news back', async () => {
  const failing = server.ground.transact(voter.person.id, async (tx) => {
    const actor = await loadViewer(tx.db, voter.person.id, tx.now)
    if (!actor) throw new Error('nobody asks')
    await castBallot(tx, actor, { voteId, seatId: voter.seatId, choice: 'against' }, voteKeysIn(server.dataDir))
    throw new Error('a later step fails')
  })
  await expect(failing).rejects.toThrow('a later step fails')
  expect([await ballots(), await journalled()]).toEqual([[], []])
})

it('4 the rule: the screen’s answer and the server’s are the same function’s', async () => {
  const vote = await voteFor(voter.person)
  expect(checkBallot(vote, vote.papers[0], 'perhaps')).toEqual((await cast('perhaps')).body.error)
  expect(checkBallot(vote, vote.papers[0], 'against')).toBeNull()
})

it('5 the store: the ballot is on disk when the request is answered', async () => {
  const { recordedAt } = (await cast('against')).body
  expect(await ballots()).toEqual([
    {
      vote_id: voteId,
      seat_id: voter.seatId,
      choice: 'against',
      cast_by: voter.person.id,
      cast_at: recordedAt,
    },
  ])
})

it('6 the journal: says that a ballot was cast, never by which paper or for what', async () => {
  const [entry] = await journalled()
  expect(JSON.parse(entry?.entry ?? '')).toEqual({
    kind: 'votes.ballotCast',
    groupId: room.groupId,
    meetingId: room.meetingId,
    voteId,
  })
})

it('7 the stream: every open screen of the group hears of it, nobody else, and not who', async () => {
  const [entry] = await journalled()
  await vi.waitFor(() => expect(heard.colleague.map(({ seq }) => seq)).toContain(entry?.seq))
  expect(heard.colleague.every((message) => Object.keys(message).toSorted().join() === 'at,entry,seq')).toBe(true)
  expect(JSON.stringify(heard.colleague)).not.toContain(voter.seatId)
  expect(heard.stranger).toEqual([])
})

it('8–9 what a screen then asks for: one more has voted; the choice is the voter’s alone until the close', async () => {
  const theirs = await voteFor(colleague.person)
  expect(theirs).toMatchObject({ castCount: 1, rollCount: 2, tally: null, names: null })
  expect(JSON.stringify(theirs)).not.toContain('against')
  expect((await voteFor(voter.person)).papers[0]?.recorded?.choice).toBe('against')

  await room.secretary.post(`/votes/${voteId}/close`)
  expect(await voteFor(colleague.person)).toMatchObject({
    outcome: 'notAdopted',
    tally: { for: 0, against: 1, abstain: 0, didNotVote: 1, entitled: 2, members: 3 },
  })
  const late = await voteFor(voter.person)
  expect(checkBallot(late, late.papers[0], 'for')).toEqual((await cast('for')).body.error)
})
