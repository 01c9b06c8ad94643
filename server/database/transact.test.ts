import { afterAll, beforeAll, expect, it } from 'vitest'
import type { JournalEntry } from '../../shared/journal.ts'
import { refuse } from '../../shared/refusal.ts'
import { append } from '../journal/append.ts'
import { listEntries } from '../journal/outbox.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { createTransact } from './transact.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const happened: JournalEntry = { kind: 'setup.exampleLoaded', groupId: null }
const followed: JournalEntry = { kind: 'setup.organisationCreated', groupId: null }

it('a refusal undoes the change and its journal entry, and nobody hears of it', async () => {
  const { ground } = server
  const heard: string[] = []
  const stop = ground.outbox.subscribe(({ entry }) => heard.push(entry.kind))
  const before = await listEntries(ground.db, 0, 1000)
  const attempt = ground.transact(null, async (tx) => {
    await tx.db.insertInto('instance').values({ key: 'undone', value: 'x' }).execute()
    append(tx, happened)
    throw refuse('version.stale')
  })
  await expect(attempt).rejects.toThrow('version.stale')
  stop()
  expect(heard).toEqual([])
  expect(await listEntries(ground.db, 0, 1000)).toEqual(before)
  expect(await ground.db.selectFrom('instance').selectAll().where('key', '=', 'undone').execute()).toEqual([])
})

it('consequences run in the same transaction, those of consequences too, and may forbid the whole', async () => {
  const { ground } = server
  const seen: string[] = []
  const transact = createTransact(
    ground.db,
    ground.clock,
    async (tx, entry) => {
      seen.push(entry.kind)
      if (entry.kind === happened.kind) append(tx, followed)
      if (tx.actorId === 'forbidden') throw refuse('rights.missing')
    },
    () => {},
  )
  const last = (await listEntries(ground.db, 0, 1000)).length
  await transact(null, async (tx) => append(tx, happened))
  expect(seen).toEqual([happened.kind, followed.kind])
  expect((await listEntries(ground.db, 0, 1000)).slice(last).map((own) => own.entry)).toEqual([happened, followed])
  await expect(transact('forbidden', async (tx) => append(tx, happened))).rejects.toThrow('rights.missing')
  expect(await listEntries(ground.db, 0, 1000)).toHaveLength(last + 2)
})

it('a full disk refuses, keeps nothing, and is over when there is room again', async () => {
  const { ground } = server
  const pages = ground.sqlite.pragma('page_count', { simple: true })
  ground.sqlite.pragma(`max_page_count = ${String(pages)}`)
  const administrator = server.addPerson('x'.repeat(100_000))
  await expect(administrator).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  ground.sqlite.pragma('max_page_count = 1073741823')
  await expect(server.addPerson('x'.repeat(100_000))).resolves.toBeDefined()
})
