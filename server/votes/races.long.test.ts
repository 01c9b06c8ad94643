import { afterAll, beforeAll, expect, it } from 'vitest'
import { Refused } from '../../shared/refusal.ts'
import { choices, type Marks, type Vote } from '../../shared/votes/vote.ts'
import { loadViewer } from '../groups/store.ts'
import { setUpMeeting, type MeetingRoom, type SeatedPerson } from '../testing/meetingRoom.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { castBallot } from './castBallot.ts'
import { voteKeysIn } from './voteKeys.ts'

const SEATS = 25
const VOTES = 20
const CASTS_EACH = 500

let server: TestServer
let room: MeetingRoom

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpMeeting(server, { code: 'INT', kind: 'working', seats: SEATS })
  await room.addItem()
  await room.openWith(SEATS)
})
afterAll(() => server.stop())

const options = ['Berlin', 'Leipzig', 'Munich'].map((name) => ({ fr: name, nl: name }))

/** The kinds of vote that take turns: how each is opened, what its ballots say, and where they are while it is open. */
const kinds: {
  name: string
  opening: object
  ballots: readonly (string | Marks)[]
  table: 'ballots' | 'sealed_ballots'
}[] = [
  { name: 'open', opening: {}, ballots: choices, table: 'ballots' },
  { name: 'secret', opening: { secret: true }, ballots: choices, table: 'sealed_ballots' },
  {
    name: 'plurality',
    opening: { rule: 'plurality', options },
    ballots: [[1, 0, 0], [0, 1, 0], 'abstain'],
    table: 'ballots',
  },
  {
    name: 'election',
    opening: { rule: 'election', options },
    ballots: [[1, 0, 0], [0, 0, 1], 'abstain'],
    table: 'sealed_ballots',
  },
]

type Answer = 'recorded' | 'votes.closed' | 'votes.alreadyCast'

/** Casts through the use case, as many transactions at once as are asked for. */
async function cast(voteId: string, { person, seatId }: SeatedPerson, choice: string | Marks): Promise<Answer> {
  try {
    await server.ground.transact(person.id, async (tx) => {
      const actor = await loadViewer(tx.db, person.id, tx.now)
      if (!actor) throw new Error('nobody asks')
      await castBallot(tx, actor, { voteId, seatId, choice }, voteKeysIn(server.dataDir))
    })
    return 'recorded'
  } catch (error) {
    const code = error instanceof Refused ? error.refusal.code : undefined
    if (code === 'votes.closed' || code === 'votes.alreadyCast') return code
    throw error
  }
}

it('[V4] [V6] [V33] 10,000 racing casts, each vote closing among them: no double ballot, none lost, none after a close', async () => {
  for (let vote = 0; vote < VOTES; vote++) {
    const kind = kinds[vote % kinds.length]
    if (!kind) throw new Error('no such kind')
    const { body } = await room.secretary.post<{ voteId: string }>(`/meetings/${room.meetingId}/votes`, {
      itemId: await room.addItem(),
      question: { fr: 'Texte', nl: 'Tekst' },
      ...kind.opening,
    })
    const { voteId } = body
    const closing = Math.floor((CASTS_EACH * (vote + 1)) / (VOTES + 1))
    let closed: Promise<unknown> = Promise.resolve()
    const casts: { seatId: string; answer: Promise<Answer> }[] = []
    for (let round = 0; round < CASTS_EACH; round++) {
      const voter = room.voting[(round * 7 + vote) % SEATS]
      const choice = kind.ballots[round % kind.ballots.length]
      if (!voter || choice === undefined) throw new Error('no such voter')
      casts.push({ seatId: voter.seatId, answer: cast(voteId, voter, choice) })
      if (round === closing) closed = room.secretary.post(`/votes/${voteId}/close`)
      if (round % 50 === 0) await new Promise((done) => setImmediate(done))
    }
    await closed
    const recorded: string[] = []
    for (const { seatId, answer } of casts) if ((await answer) === 'recorded') recorded.push(seatId)

    const counted = new Set(recorded)
    if (kind.table === 'sealed_ballots') expect(recorded).toHaveLength(counted.size)
    const stored = await server.ground.db
      .selectFrom(kind.table)
      .select('seat_id')
      .where('vote_id', '=', voteId)
      .execute()
    expect(new Set(stored.map((ballot) => ballot.seat_id))).toEqual(counted)
    expect(stored).toHaveLength(counted.size)
    const shown = (await room.secretary.get<{ vote: Vote }>(`/votes/${voteId}`)).body.vote
    expect({ kind: kind.name, ...shown.tally }).toMatchObject({ didNotVote: SEATS - counted.size, entitled: SEATS })
    expect(shown.ballots).toHaveLength(counted.size)
  }
})
