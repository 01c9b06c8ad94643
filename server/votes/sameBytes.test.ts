import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ballot } from '../../shared/votes/vote.ts'
import { append } from '../journal/append.ts'
import { differences, silentRoutes, type Told } from '../testing/onlookers.ts'
import { liveOn, type Choosing, type Moment, reachMoment } from '../testing/voteWorlds.ts'

// The same meeting lived on in worlds that differ only in what is chosen. Whoever tells them apart has been told a choice.

const same = (ballot: Ballot) => Array.from({ length: 6 }, () => ballot)
const turns = (...ballots: Ballot[]) =>
  Array.from({ length: 6 }, (_, place) => ballots[place % ballots.length] ?? 'abstain')

const unanimous: Choosing = {
  rollCall: same('for'),
  namedDissent: same('for'),
  secret: same('for'),
  approval: same([1, 0, 0]),
  ranking: same([1, 2, 3]),
  election: same([1, 0, 0]),
  written: same('for'),
  writtenSecret: same('for'),
}
const others: Choosing[] = [
  {
    rollCall: turns('against', 'for', 'abstain'),
    namedDissent: turns('abstain', 'against'),
    secret: turns('against', 'abstain', 'for'),
    approval: turns([1, 1, 1], [0, 0, 1], 'abstain'),
    ranking: turns([3, 1, 2], 'abstain', [1, 0, 0]),
    election: turns([0, 1, 0], 'abstain', [0, 0, 1]),
    written: turns('against', 'abstain', 'for'),
    writtenSecret: turns('abstain', 'for', 'against'),
  },
  {
    rollCall: same('abstain'),
    namedDissent: same('against'),
    secret: same('abstain'),
    approval: same('abstain'),
    ranking: same([1, 1, 1]),
    election: same([0, 0, 1]),
    written: same('against'),
    writtenSecret: same('against'),
  },
]

let moment: Moment
let first: Told

beforeAll(async () => {
  moment = await reachMoment()
  first = await liveOn(moment, unanimous)
}, 120_000)
afterAll(() => rm(moment.folder, { recursive: true, force: true }))

it('[V12] the comparison asks every route there is and hears every ballot being cast', () => {
  // An open vote is not exported.
  const asked = moment.routes.filter((route) => !route.endsWith('/votes/:voteId/export'))
  expect(silentRoutes(first, asked)).toEqual([])
  const live = [...first].filter(([what]) => what.startsWith('/live'))
  const heardOf = live.map(([, heard]) => heard.split('votes.ballotCast').length - 1)
  // 36 in the meeting and 12 in writing: two have seats in both, two in the group, one in the committee, one in neither.
  expect(heardOf.toSorted((a, b) => a - b)).toEqual([0, 12, 36, 36, 48, 48])
  expect([...first].filter(([what, heard]) => what.startsWith('/sync') && heard !== '')).toHaveLength(3)
})

it.each([...others.entries()])(
  '[V12] [V33] before the close every answer, refusal and frame has the same bytes whatever is chosen (%i)',
  async (_, choosing) => {
    expect(differences(first, await liveOn(moment, choosing))).toEqual([])
  },
  60_000,
)

it('[V12] a leak that is planted is found, in a column and in the journal', async () => {
  const [other = unanimous] = others
  const leak: Parameters<typeof liveOn>[2] = async ({ ground }, { voteId, kind, ballot }) => {
    const { groupId, committeeId, meetingId } = moment.ids
    const said = JSON.stringify(ballot)
    if (kind !== 'secret' && kind !== 'writtenSecret')
      ground.sqlite
        .prepare("update votes set annul_reason = coalesce(annul_reason, '') || ? where id = ?")
        .run(said, voteId)
    else {
      const place = kind === 'secret' ? { groupId, meetingId } : { groupId: committeeId, meetingId: null }
      const entry = { kind: 'votes.ballotCast', ...place, voteId, choice: ballot } as const
      await ground.transact(null, (tx) => Promise.resolve(append(tx, entry)))
    }
  }
  const found = differences(await liveOn(moment, unanimous, leak), await liveOn(moment, other, leak))
  const { rollCall, secret } = moment.votes
  expect(found.some((what) => what.includes(`/api/votes/${rollCall} to `))).toBe(true)
  expect(found.some((what) => what.includes(`/api/meetings/${moment.ids.meetingId}/votes to `))).toBe(true)
  expect(found.some((what) => what.includes(`/api/votes/${secret} to `))).toBe(false)
  // Everybody with a seat where the leak is: the administrator has none.
  expect(found.filter((what) => what.startsWith('/live to '))).toHaveLength(5)
}, 60_000)
