import { readdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Vote } from '../../shared/votes/vote.ts'
import { type BuiltServer, buildServer } from '../testing/builtServer.ts'
import { type ChildServer, freePort, startChildServer } from '../testing/childServer.ts'
import { createTestPerson, startTestServer, type TestPerson } from '../testing/testServer.ts'
import { until } from '../testing/until.ts'
import { setUpVoting } from '../testing/votingRoom.ts'
import { KEYS_FOLDER } from './voteKeys.ts'

// A vote is opened, cast in and closed, and the process is killed before one of the steps on disk that this takes: each
// statement that changes something, each commit, each touch of a key. Whatever the step, the next start finds the vote
// whole, or not there at all, and no key of a vote that is over.

const POINTS = { opening: 6, casting: 9, closing: 10 }
const VOTERS = 6

let dataDir: string
let built: BuiltServer
let child: ChildServer
let start: (preload?: URL) => Promise<ChildServer>
let secretary: TestPerson
let voters: { person: TestPerson; seatId: string }[]
let meetingId: string
let itemId: string
const killAt = new URL('../testing/killAt.ts', import.meta.url)

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'releve-votes-'))
  const server = await startTestServer({ dataDir })
  const room = await setUpVoting(server, { code: 'INT', kind: 'working', seats: VOTERS })
  await room.openWith(VOTERS)
  ;({ meetingId, itemId } = room)
  await server.stop()
  built = await buildServer()
  const port = await freePort()
  start = (preload) => startChildServer({ dataDir, port, entry: built.entry, ...(preload ? { preload } : {}) })
  const onChild = ({ id, name, cookie }: TestPerson) => createTestPerson(`http://localhost:${port}`, id, name, cookie)
  secretary = onChild(room.secretary)
  voters = room.voting.map(({ person, seatId }) => ({ person: onChild(person), seatId }))
}, 120_000)
afterAll(async () => {
  await child.kill()
  await built.remove()
  await rm(dataDir, { recursive: true, force: true })
})

const keys = async () => (await readdir(join(dataDir, KEYS_FOLDER)).catch(() => [])).length

async function votes(): Promise<Vote[]> {
  return (await secretary.get<{ votes: Vote[] }>(`/meetings/${meetingId}/votes`)).body.votes
}

async function open(secret: boolean): Promise<string> {
  const question = { fr: 'Texte', nl: 'Tekst' }
  const { body } = await secretary.post<{ voteId: string }>(`/meetings/${meetingId}/votes`, {
    itemId,
    question,
    secret,
  })
  return body.voteId
}

/** Everybody casts, half of them for and half against; what is recorded already may be refused. */
async function castAll(voteId: string, onAnswered?: () => void): Promise<void> {
  for (const [index, { person, seatId }] of voters.entries()) {
    await person.post(`/votes/${voteId}/ballots`, { seatId, choice: index % 2 === 0 ? 'for' : 'against' })
    onAnswered?.()
  }
}

/** The whole life of a vote; ends early, where the server does. Returns what was answered. */
async function live(secret: boolean): Promise<{ voteId?: string; cast: number; closed: boolean }> {
  const done: { voteId?: string; cast: number; closed: boolean } = { cast: 0, closed: false }
  try {
    done.voteId = await open(secret)
    await castAll(done.voteId, () => done.cast++)
    await secretary.post(`/votes/${done.voteId}/close`)
    done.closed = true
  } catch {
    // The server is gone in the middle of it, which is the point.
  }
  return done
}

/** How many steps opening, casting and closing take, counted on a run to the end. */
async function countSteps(secret: boolean): Promise<{ opening: number; casting: number; closing: number }> {
  child = await start(killAt)
  await child.ask('0')
  const voteId = await open(secret)
  const opening = Number(await child.ask('0'))
  await castAll(voteId)
  const casting = Number(await child.ask('0'))
  await secretary.post(`/votes/${voteId}/close`)
  const closing = Number(await child.ask('0'))
  await child.kill()
  return { opening, casting, closing }
}

/** So many of the steps in a stretch, evenly spread, the first and the last among them. */
function spread(points: number, from: number, length: number): number[] {
  return Array.from({ length: points }, (_, index) => from + 1 + Math.round((index * (length - 1)) / (points - 1)))
}

it.each([true, false])(
  'killed at twenty points of a vote and more (secret: %s): it is whole, or not there',
  async (secret) => {
    const steps = await countSteps(secret)
    expect(Math.min(steps.opening, steps.casting, steps.closing)).toBeGreaterThan(3)
    const spreadOut = [
      ...spread(POINTS.opening, 0, steps.opening),
      ...spread(POINTS.casting, steps.opening, steps.casting),
      ...spread(POINTS.closing, steps.opening + steps.casting, steps.closing),
    ]
    const points = [...new Set(spreadOut)]
    expect(points.length).toBeGreaterThanOrEqual(20)
    const found: string[] = []
    for (const point of points) {
      child = await start(killAt)
      const before = new Set((await votes()).map(({ id }) => id))
      await child.ask(String(point))
      const done = await live(secret)
      await until(() => !child.running(), `point ${point}: the process is gone`)

      child = await start()
      const vote = (await votes()).find(({ id }) => !before.has(id))
      found.push(vote?.state ?? 'none')
      if (!vote) {
        expect(done.voteId).toBeUndefined()
      } else if (vote.state === 'open') {
        expect(done.closed).toBe(false)
        expect(vote.castCount).toBeGreaterThanOrEqual(done.cast)
        expect(await keys()).toBe(secret ? 1 : 0)
        await castAll(vote.id)
        await secretary.post(`/votes/${vote.id}/close`)
      }
      const ended = (await votes()).find(({ id }) => id === vote?.id)
      if (vote)
        expect({ point, ...ended }).toMatchObject({ state: 'closed', tally: { for: 3, against: 3, didNotVote: 0 } })
      // No key outlives its vote.
      expect(await keys()).toBe(0)
      await child.kill()
    }
    console.log(`votes killed at steps ${points.join(', ')} of ${points.at(-1)}: then ${found.join(', ')}`)
    // A secret vote still has its key to lose after it was counted. An open one has nothing left to do but to be told:
    // whether the minutes have it within the counted steps is a matter of speed.
    expect(found).toEqual(expect.arrayContaining(secret ? ['none', 'open', 'closed'] : ['none', 'open']))
  },
  600_000,
)
