import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { must, setUpDecisions, type DecisionRoom } from '../testing/decisionRoom.ts'
import { startTestServer, type Refusing, type TestPerson, type TestServer } from '../testing/testServer.ts'
import { CHECKPOINTS_FILE, KEY_FILE, readCheckpoints } from './checkpoints.ts'
import { readExport } from './exportLog.ts'
import { listLog } from './logStore.ts'
import { isSigned, verifyLog, type Checkpoint, type FirstBad } from './verifyLog.ts'

interface Verified {
  entries: number
  firstBad: FirstBad | null
  checkpoint: Checkpoint | null
}

let server: TestServer
let room: DecisionRoom
let observer: TestPerson
let administrator: TestPerson

beforeAll(async () => {
  server = await startTestServer({ now: '2024-12-04T15:00:00.000Z' })
  room = await setUpDecisions(server)
  observer = room.group.observer.person
  administrator = await server.addPerson('Administrator', { administrator: true })
})
afterAll(() => server.stop())

const verify = () => must(observer.get<Verified>('/decisions/log/verify'))
const download = (by: TestPerson) => fetch(`${server.url}/api/decisions/log/export`, { headers: { cookie: by.cookie } })

it('an empty log is in order and nothing vouches for it; the key is there from the first start', async () => {
  expect(await verify()).toEqual({ entries: 0, firstBad: null, checkpoint: null })
  expect(statSync(join(server.dataDir, KEY_FILE)).mode & 0o777).toBe(0o600)
  expect(existsSync(join(server.dataDir, CHECKPOINTS_FILE))).toBe(false)
})

it('every commit that touched the log leaves a signed checkpoint in the folder', async () => {
  for (let n = 0; n < 3; n++) {
    await room.enter()
    await server.afterCommit.settled()
  }
  const kept = await readCheckpoints(server.dataDir)
  expect(kept.map(({ seq }) => seq)).toEqual([2, 3, 4])
  expect(kept.every(isSigned)).toBe(true)
  const { checkpoint } = await must(observer.get<{ checkpoint: Checkpoint }>('/decisions/log/checkpoint'))
  expect(checkpoint).toMatchObject({ seq: 4, hash: kept[2]?.hash, key: kept[2]?.key })
})

it('administrators export it, the export says where it ends and verifies by itself', async () => {
  expect((await download(observer)).status).toBe(403)
  const answer = await download(administrator)
  expect(answer.headers.get('content-disposition')).toContain('decision-log.jsonl')
  const text = await answer.text()
  const { entries, checkpoint } = readExport(text)
  expect(entries).toHaveLength(4)
  expect(checkpoint && verifyLog(entries, [checkpoint])).toMatchObject({ entries: 4, firstBad: null })
  expect(text).not.toContain('"notice":"')

  const { db } = server.ground
  await db.insertInto('instance').values({ key: 'demonstration', value: '1' }).execute()
  expect((await (await download(administrator)).text()).split('\n')[0]).toContain('Demonstration data.')
  await db.deleteFrom('instance').execute()
})

it('nobody asks without being signed in', async () => {
  for (const path of ['verify', 'checkpoint', 'export']) {
    const answer = await fetch(`${server.url}/api/decisions/log/${path}`)
    expect(((await answer.json()) as Refusing).error.code).toBe('session.required')
  }
})

it('names the first bad entry, vouches for nothing then, and finds a tail cut off', async () => {
  const { sqlite } = server.ground
  sqlite.exec('drop trigger decision_log_append_only_update; drop trigger decision_log_append_only_delete')
  const [, , third] = await listLog(server.ground.db, 0)
  const setBody = sqlite.prepare('update decision_log set body = ? where seq = 3')
  setBody.run(Buffer.from(third?.body ?? []).map((byte, index) => (index === 10 ? byte ^ 1 : byte)))
  expect(await verify()).toEqual({ entries: 2, firstBad: { seq: 3, why: 'bodyAltered' }, checkpoint: null })
  setBody.run(Buffer.from(third?.body ?? []))
  expect((await verify()).firstBad).toBeNull()
  sqlite.exec('delete from decision_log where seq = 4')
  expect((await verify()).firstBad).toEqual({ seq: 4, why: 'truncated' })
  expect(readFileSync(join(server.dataDir, CHECKPOINTS_FILE), 'utf8').trim().split('\n')).toHaveLength(3)
})
