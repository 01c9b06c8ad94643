import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { startAfterCommit } from './afterCommit.ts'
import { append } from './append.ts'
import { createOutbox } from './outbox.ts'

const log = pino({ level: 'silent' })
let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

it('goes on where it stopped, in order, tries a failing consequence again, and then lets the rest go on', async () => {
  const { db, transact } = server.ground
  await server.afterCommit.stop()
  await db.deleteFrom('instance').where('key', '=', 'afterCommit.position').execute()
  for (const groupId of ['one', 'two', 'three']) {
    await transact(null, (tx) => Promise.resolve(append(tx, { kind: 'groups.groupCreated', groupId })))
  }
  const seen: (string | null)[] = []
  const follow = async (fails: string) => {
    const running = await startAfterCommit(
      db,
      createOutbox(),
      ({ entry }) => {
        seen.push(entry.groupId)
        return entry.groupId === fails ? Promise.reject(new Error('planned')) : Promise.resolve()
      },
      log,
      [1, 1],
    )
    await running.settled()
    await running.stop()
  }
  await follow('two')
  expect(seen).toEqual(['one', 'two', 'two', 'two', 'three'])
  await transact(null, (tx) => Promise.resolve(append(tx, { kind: 'groups.groupCreated', groupId: 'four' })))
  await follow('nothing')
  expect(seen).toEqual(['one', 'two', 'two', 'two', 'three', 'four'])
})
