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

it('[V95] says why it cannot be counted when what follows forbids it, lets nothing else pass, and can be annulled by who runs votes', async () => {
  const committee = await setUpVoting(server, { code: `SC${codes}`, kind: 'steering', seats: 7 })
  await committee.openWith(6)
  const voteId = await committee.openVote({ closesAfterMinutes: 1 })
  await committee.castOwn(0, voteId, 'for')
  // A note that the committee has already answered: the register takes no second answer.
  const { ground } = server
  const answered = { state: 'answered', escalation: 'note-elsewhere' }
  ground.sqlite.pragma('foreign_keys = OFF')
  ground.sqlite
    .prepare(
      `insert into escalations (id, number, decision_id, from_group_id, to_group_id, document_id, state)
       select ?, ?, 'decision-elsewhere', ?, ?, 'document-elsewhere', ?`,
    )
    .run(answered.escalation, `ESC-${codes}`, committee.groupId, committee.groupId, answered.state)
  ground.sqlite
    .prepare(
      `insert into decisions (id, group_id, number, kind, state, texts, adopted_at)
       select 'decision-elsewhere', ?, ?, 'decision', 'answered', '{}', ?`,
    )
    .run(committee.groupId, `D-${codes}`, ground.clock.now())
  ground.sqlite.prepare("update escalations set note = '{}' where id = ?").run(answered.escalation)
  ground.sqlite
    .prepare("update votes set escalation_id = ?, proposal = 'endorsed' where id = ?")
    .run(answered.escalation, voteId)
  ground.sqlite.pragma('foreign_keys = ON')

  server.clock.advance(MINUTE)
  for (const to of [committee.secretary, committee.seat(3).person])
    expect(await committee.shown(to, voteId)).toMatchObject({
      state: 'closed',
      outcome: null,
      tally: null,
      ballots: null,
      countRefused: { code: 'escalations.wrongState' },
    })
  const entries = await ground.db.selectFrom('journal').select(['entry', 'kind']).execute()
  const told = () => entries.filter(({ kind, entry }) => kind === 'votes.countRefused' && entry.includes(voteId))
  expect(told()).toHaveLength(1)
  expect((await committee.castOwn(1, voteId, 'for')).body.error).toEqual({ code: 'votes.closed' })
  expect((await committee.put()).body.error).toEqual({ code: 'votes.alreadyOpen' })
  const annul = (by = committee.secretary) => by.post(`/votes/${voteId}/annul`, { reason: 'Déjà répondu' })
  expect((await annul(committee.seat(3).person)).status).toBe(403)
  expect((await annul()).status).toBe(200)
  expect(await committee.shown(committee.secretary, voteId)).toMatchObject({
    state: 'annulled',
    countRefused: null,
    tally: null,
  })
  expect((await committee.put()).status).toBe(200)
})

it('[V95] is counted as of its deadline once nothing forbids it any more', async () => {
  const voteId = await room.openVote({ closesAfterMinutes: 1, secret: true })
  await room.castOwn(0, voteId, 'for')
  server.ground.sqlite
    .prepare("update votes set escalation_id = 'nowhere', proposal = 'endorsed' where id = ?")
    .run(voteId)
  server.clock.advance(MINUTE)
  expect((await room.shown(room.secretary, voteId)).countRefused).toEqual({ code: 'notFound' })
  server.ground.sqlite.prepare('update votes set escalation_id = null, proposal = null where id = ?').run(voteId)
  const vote = await room.shown(room.secretary, voteId)
  expect(vote).toMatchObject({ outcome: 'adopted', countRefused: null, tally: { for: 1 } })
  expect(vote.closedAt).toBe(vote.deadline)
})
