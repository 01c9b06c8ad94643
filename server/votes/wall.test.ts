import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Refusal } from '../../shared/refusal.ts'
import type { RoomScreen } from '../../shared/votes/roomScreen.ts'
import { must } from '../testing/decisionRoom.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { setUpVoting, type VotingRoom } from '../testing/votingRoom.ts'

let server: TestServer
let room: VotingRoom
let other: VotingRoom

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T13:00:00.000Z' })
  room = await setUpVoting(server, { code: 'INT', kind: 'working', seats: 4 })
  other = await setUpVoting(server, { code: 'LOC', kind: 'working', seats: 4 })
  await room.openWith(4)
})
afterAll(() => server.stop())

const make = () =>
  must(room.secretary.post<{ linkId: string; key: string }>(`/meetings/${room.meetingId}/screen-links`))
async function wall(key: string | null, path = '/api/wall'): Promise<{ status: number; text: string }> {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` }
  const response = await fetch(`${server.url}${path}`, { headers })
  return { status: response.status, text: await response.text() }
}
const codeOf = ({ text }: { text: string }) => (JSON.parse(text) as { error?: Refusal }).error?.code

it('[M21] [V81] shows whoever has the link the very bytes of the meeting’s wall, and nothing else of anything', async () => {
  const { key } = await make()
  await room.openVote()
  const seen = await wall(key)
  const response = await fetch(`${server.url}/api/meetings/${room.meetingId}/screen`, {
    headers: { cookie: room.observer.person.cookie },
  })
  expect(seen).toEqual({ status: 200, text: await response.text() })
  expect((JSON.parse(seen.text) as RoomScreen).vote).toMatchObject({ castCount: 0, rollCount: 4 })
  const paths = [
    `meetings/${room.meetingId}/screen`,
    `meetings/${room.meetingId}`,
    `meetings/${other.meetingId}/screen`,
  ]
  for (const path of [...paths, 'meetings', 'session/end'])
    expect((await wall(key, `/api/${path}`)).status).not.toBe(200)
})

it('[M21] is stored as a hash alone, in no table in words', async () => {
  const { key } = await make()
  const secret = key.split('.')[1] ?? ''
  const hash = createHash('sha256').update(secret).digest('hex')
  const tables = server.ground.sqlite
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
  const all = tables.map(({ name }) => JSON.stringify(server.ground.sqlite.prepare(`select * from "${name}"`).all()))
  expect(all.filter((rows) => rows.includes(secret))).toEqual([])
  expect(all.filter((rows) => rows.includes(hash))).toHaveLength(1)
})

it('[M21] a wrong, a revoked and an old link are answered alike, at once', async () => {
  const [revoked, old] = [await make(), await make()]
  await must(room.secretary.post(`/meetings/${room.meetingId}/screen-links/${revoked.linkId}/revoked`))
  const [id] = old.key.split('.')
  const wrong = [
    null,
    '',
    'x',
    `${id}.`,
    `${id}.${'A'.repeat(43)}`,
    old.key.replace(id ?? '', revoked.linkId),
    revoked.key,
  ]
  const answers = await Promise.all(wrong.map((key) => wall(key)))
  expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 410))
  expect(answers.map(codeOf)).toEqual(wrong.map(() => 'meetings.linkClosed'))
  expect((await wall(old.key)).status).toBe(200)
  server.clock.advance(24 * 3_600_000)
  expect(codeOf(await wall(old.key))).toBe('meetings.linkClosed')
})

it('[M21] is listed for who runs the meeting without what opens it, and revoked by them alone', async () => {
  const { linkId } = await make()
  const path = `/meetings/${room.meetingId}/screen-links`
  const { links } = await must(room.secretary.get<{ links: { id: string }[] }>(path))
  expect(links.at(-1)).toEqual({
    id: linkId,
    createdAt: server.clock.now(),
    expiresAt: expect.any(String),
    revokedAt: null,
  })
  expect((await room.seat(2).person.get(path)).status).toBe(403)
  const elsewhere = `/meetings/${other.meetingId}/screen-links/${linkId}/revoked`
  expect((await other.secretary.post(elsewhere)).status).toBe(404)
})
