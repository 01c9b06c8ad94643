import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { createViewerReader } from './readViewer.ts'
import { loadViewer } from './store.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

it('sockets and requests see the same person, on every day of their seats', async () => {
  const person = await server.addPerson('Co-lead', { administrator: true })
  const committee = await server.addGroup('SC', 'steering')
  const group = await server.addGroup('INT', 'working', committee)
  await server.addSeat(committee, person, 'observer')
  const ending = await server.addSeat(group, person, 'coLead')
  await server.ground.db.updateTable('seats').set({ to_date: '2024-12-31' }).where('id', '=', ending).execute()
  const readViewer = createViewerReader(server.ground)

  for (const [day, seats] of [
    ['2023-12-31', 0],
    ['2024-01-01', 2],
    ['2024-12-31', 2],
    ['2025-01-01', 1],
  ] as const) {
    server.clock.set(`${day}T12:00:00.000Z`)
    const viewer = readViewer(person.id)
    expect(viewer?.seats).toHaveLength(seats)
    expect(viewer).toEqual(await loadViewer(server.ground.db, person.id, server.clock.now()))
  }
  expect(readViewer('nobody-here')).toBeUndefined()
})
