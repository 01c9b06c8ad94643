import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Vote } from '../../shared/votes/vote.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'
import { closeDueVotes } from './closeDueVotes.ts'
import { findVote } from './store.ts'
import { readVoteView } from './voteView.ts'

let server: TestServer
let room: VotingRoom
let codes = 0

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
})
beforeEach(async () => {
  room = await setUpVoting(server, { code: `WG${++codes}`, kind: 'working', seats: 7 })
  await room.openWith(6)
})
afterAll(() => server.stop())

const MINUTE = 60_000

it('[V37] fixes the moment at the opening, by the server’s clock', async () => {
  const opened = Date.parse(server.clock.now())
  const vote = await room.shown(room.secretary, await room.openVote({ closesAfterMinutes: 5 }))
  expect(vote.deadline).toBe(new Date(opened + 5 * MINUTE).toISOString())
  for (const minutes of [0, 1441, 2.5])
    expect((await room.put({ closesAfterMinutes: minutes })).body.error).toMatchObject({ field: 'closesAfterMinutes' })
})

it('[V4] [V37] takes a ballot a millisecond before the deadline and none at it', async () => {
  const voteId = await room.openVote({ closesAfterMinutes: 5 })
  server.clock.advance(5 * MINUTE - 1)
  expect((await room.castOwn(0, voteId, 'for')).status).toBe(200)
  server.clock.advance(1)
  expect((await room.castOwn(1, voteId, 'against')).body.error).toEqual({ code: 'votes.closed' })
  expect((await room.close(voteId)).body.error).toEqual({ code: 'votes.closed' })
  const vote = await room.shown(room.secretary, voteId)
  expect(vote).toMatchObject({
    state: 'closed',
    closedAt: vote.deadline,
    outcome: 'adopted',
    tally: { for: 1, against: 0 },
  })
})

it('[V37] never looks open after its deadline, even before anybody has counted it', async () => {
  const voteId = await room.openVote({ closesAfterMinutes: 1 })
  server.clock.advance(MINUTE)
  const stored = await findVote(server.ground.db, voteId)
  if (!stored) throw new Error('the vote is gone')
  const viewer = { personId: room.secretary.id, administrator: false, seats: [] }
  const view: Vote = await readVoteView(server.ground, viewer, { ...stored, state: 'open', outcome: null })
  expect(view).toMatchObject({ state: 'closed', outcome: null })
})

it('[V37] is counted once, whoever asks at the same moment', async () => {
  const voteId = await room.openVote({ closesAfterMinutes: 1 })
  await room.castOwn(0, voteId, 'for')
  server.clock.advance(MINUTE)
  const shown = await Promise.all([0, 1, 2, 3].map((index) => room.shown(room.seat(index).person, voteId)))
  await closeDueVotes(server.ground)
  expect(new Set(shown.map(({ outcome }) => outcome))).toEqual(new Set(['adopted']))
  const entries = await server.ground.db.selectFrom('journal').select(['entry', 'actor_id', 'kind']).execute()
  const closings = entries.filter(({ kind, entry }) => kind === 'votes.voteClosed' && entry.includes(voteId))
  expect(closings.map(({ actor_id: by }) => by)).toEqual([null])
  expect((await room.put()).status).toBe(200)
})

it('[V37] is counted though nobody asks, so that open screens hear of it', async () => {
  const voteId = await room.openVote({ closesAfterMinutes: 1 })
  server.clock.advance(MINUTE)
  await vi.waitFor(
    async () => {
      const entries = await server.ground.db.selectFrom('journal').select('entry').execute()
      expect(entries.some(({ entry }) => entry.includes('votes.voteClosed') && entry.includes(voteId))).toBe(true)
    },
    { timeout: 20_000 },
  )
})

it('[V34] [V37] a secret vote keeps no key after its deadline', async () => {
  const voteId = await room.openVote({ closesAfterMinutes: 1, secret: true })
  await room.castOwn(0, voteId, 'for')
  server.clock.advance(MINUTE)
  expect(await room.shown(room.observer.person, voteId)).toMatchObject({ state: 'closed', outcome: 'adopted' })
  expect((await findVote(server.ground.db, voteId))?.keyState).toBe('destroyed')
})
