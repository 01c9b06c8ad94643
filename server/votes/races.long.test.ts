import { afterAll, beforeAll, expect, it } from 'vitest'
import { Refused } from '../../shared/refusal.ts'
import { choices } from '../../shared/votes/vote.ts'
import { loadViewer } from '../groups/store.ts'
import { setUpMeeting, type MeetingRoom, type SeatedPerson } from '../testing/meetingRoom.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { castBallot } from './castBallot.ts'

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

/** Casts through the use case, as many transactions at once as are asked for; says whether it was recorded. */
async function cast(voteId: string, { person, seatId }: SeatedPerson, choice: string): Promise<boolean> {
  try {
    await server.ground.transact(person.id, async (tx) => {
      const actor = await loadViewer(tx.db, person.id, tx.now)
      if (!actor) throw new Error('nobody asks')
      await castBallot(tx, actor, { voteId, seatId, choice })
    })
    return true
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'votes.closed') return false
    throw error
  }
}

it('[V4] [V6] 10,000 racing casts, each vote closing among them: no double ballot, none after a close', async () => {
  for (let vote = 0; vote < VOTES; vote++) {
    const itemId = await room.addItem()
    const question = { fr: 'Texte', nl: 'Tekst' }
    const { body } = await room.secretary.post<{ voteId: string }>(`/meetings/${room.meetingId}/votes`, {
      itemId,
      question,
    })
    const { voteId } = body
    const closing = Math.floor((CASTS_EACH * (vote + 1)) / (VOTES + 1))
    let closed: Promise<unknown> = Promise.resolve()
    const casts: { seatId: string; recorded: Promise<boolean> }[] = []
    for (let round = 0; round < CASTS_EACH; round++) {
      const voter = room.voting[(round * 7 + vote) % SEATS]
      if (!voter) throw new Error('no such voter')
      casts.push({ seatId: voter.seatId, recorded: cast(voteId, voter, choices[round % choices.length] ?? 'for') })
      if (round === closing) closed = room.secretary.post(`/votes/${voteId}/close`)
      if (round % 50 === 0) await new Promise((done) => setImmediate(done))
    }
    await closed
    const counted = new Set<string>()
    for (const { seatId, recorded } of casts) if (await recorded) counted.add(seatId)

    const ballots = await server.ground.db.selectFrom('ballots').selectAll().where('vote_id', '=', voteId).execute()
    expect(new Set(ballots.map((ballot) => ballot.seat_id))).toEqual(counted)
    expect(ballots).toHaveLength(counted.size)
    const row = await server.ground.db
      .selectFrom('votes')
      .select('tally')
      .where('id', '=', voteId)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.tally ?? '')).toMatchObject({ didNotVote: SEATS - ballots.length, entitled: SEATS })
  }
})
