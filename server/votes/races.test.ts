import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Refusal } from '../../shared/refusal.ts'
import { isChoice } from '../../shared/votes/ballot.ts'
import { choices, type Vote } from '../../shared/votes/vote.ts'
import { setUpMeeting, type MeetingRoom } from '../testing/meetingRoom.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/testServer.ts'

const SEATS = 25
const CASTS = 100

let server: TestServer
let room: MeetingRoom

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpMeeting(server, { code: 'INT', kind: 'working', seats: SEATS })
})
afterAll(() => server.stop())

interface Cast {
  seatId: string
  choice: string
  recorded: boolean
}

async function open(): Promise<string> {
  const itemId = await room.addItem()
  if ((await room.view()).meeting.state === 'draft') await room.openWith(SEATS)
  const question = { fr: 'Texte', nl: 'Tekst' }
  const { body } = await room.secretary.post<{ voteId: string }>(`/meetings/${room.meetingId}/votes`, {
    itemId,
    question,
  })
  return body.voteId
}

async function cast(voteId: string, person: TestPerson, seatId: string, choice: string): Promise<Cast> {
  const answer = await person.post<{ error?: Refusal }>(`/votes/${voteId}/ballots`, { seatId, choice })
  if (answer.status !== 200) expect(answer.body.error?.code).toBe('votes.closed')
  return { seatId, choice, recorded: answer.status === 200 }
}

const castings = (voteId: string, voterOf: (round: number) => number, count = CASTS) =>
  Array.from({ length: count }, (_, round) => {
    const voter = room.voting[voterOf(round)]
    if (!voter) throw new Error('no such voter')
    return cast(voteId, voter.person, voter.seatId, choices[round % choices.length] ?? 'for')
  })

const stored = (voteId: string) =>
  server.ground.db.selectFrom('ballots').selectAll().where('vote_id', '=', voteId).execute()

async function closed(voteId: string): Promise<Vote> {
  return (await room.secretary.get<{ vote: Vote }>(`/votes/${voteId}`)).body.vote
}

it('[V6] one person casting 200 times at once has one ballot', async () => {
  const voteId = await open()
  const casts = await Promise.all(castings(voteId, () => 3, 2 * CASTS))
  expect(casts.every(({ recorded }) => recorded)).toBe(true)
  const ballots = await stored(voteId)
  expect(ballots).toHaveLength(1)
  await room.secretary.post(`/votes/${voteId}/close`)
  const { tally } = await closed(voteId)
  expect(tally).toMatchObject({ didNotVote: SEATS - 1, entitled: SEATS })
  const counted = Object.entries(tally ?? {}).filter(([figure, count]) => isChoice(figure) && count > 0)
  expect(counted).toEqual([[ballots[0]?.choice, 1]])
})

it('[V4] [V6] 25 people casting 200 times while the vote closes: no double, none after the close, every figure accounted for', async () => {
  const voteId = await open()
  const early = castings(voteId, (round) => round % SEATS)
  // The close sets out while ballots are under way and more are to come: some count, the others are told they are late.
  await Promise.race(early)
  const closing = room.secretary.post(`/votes/${voteId}/close`)
  const late = castings(voteId, (round) => (round * 7) % SEATS)
  expect((await closing).status).toBe(200)
  const afterwards = await Promise.all(castings(voteId, () => 0, 3))
  expect(afterwards.some(({ recorded }) => recorded)).toBe(false)
  const casts = await Promise.all([...early, ...late])

  const ballots = await stored(voteId)
  expect(new Set(ballots.map((ballot) => ballot.seat_id)).size).toBe(ballots.length)
  const counted = new Set(casts.filter(({ recorded }) => recorded).map(({ seatId }) => seatId))
  expect(new Set(ballots.map((ballot) => ballot.seat_id))).toEqual(counted)
  for (const ballot of ballots) {
    const accepted = casts.filter(({ seatId, recorded }) => recorded && seatId === ballot.seat_id)
    expect(accepted.map(({ choice }) => choice)).toContain(ballot.choice)
  }

  const { tally } = await closed(voteId)
  expect(tally).toEqual({
    for: ballots.filter(({ choice }) => choice === 'for').length,
    against: ballots.filter(({ choice }) => choice === 'against').length,
    abstain: ballots.filter(({ choice }) => choice === 'abstain').length,
    didNotVote: SEATS - ballots.length,
    entitled: SEATS,
    members: SEATS,
  })

  const entries = await server.ground.db.selectFrom('journal').select(['seq', 'kind', 'entry']).orderBy('seq').execute()
  const ofThisVote = entries.filter(({ entry }) => entry.includes(voteId)).map(({ kind }) => kind)
  expect(ofThisVote.at(-1)).toBe('votes.voteClosed')
  expect(ofThisVote.filter((kind) => kind === 'votes.ballotCast')).toHaveLength(
    casts.filter(({ recorded }) => recorded).length,
  )
})

it('[V9] of ten officers opening a vote on one item at once, one succeeds', async () => {
  const itemId = await room.addItem()
  const question = { fr: 'Texte', nl: 'Tekst' }
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      room.secretary.post<{ error?: Refusal }>(`/meetings/${room.meetingId}/votes`, { itemId, question }),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(answers.flatMap(({ body }) => body.error?.code ?? []))).toEqual(new Set(['votes.alreadyOpen']))
})

it('a ballot sent again with its key is answered the same and cast once', async () => {
  const voteId = await open()
  const [voter] = room.voting
  if (!voter) throw new Error('no voter')
  const send = (choice: string) =>
    voter.person.post<{ recordedAt: string; error: Refusal }>(
      `/votes/${voteId}/ballots`,
      { seatId: voter.seatId, choice },
      { 'idempotency-key': 'ballot-key-1' },
    )
  const first = await send('for')
  server.clock.advance(60_000)
  expect(await send('for')).toEqual(first)
  expect((await send('against')).body.error.field).toBe('Idempotency-Key')
})
