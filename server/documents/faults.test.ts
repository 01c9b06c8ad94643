import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeCode, limits } from '../../shared/documents/protocol.ts'
import { addMeeting } from '../testing/addMeeting.ts'
import { readStore, setKillScene, tokensIn } from '../testing/killRun.ts'
import { lockDatabase } from '../testing/lockDatabase.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { watchStore } from '../testing/storeWatch.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { until } from '../testing/until.ts'

describe('the database is locked by another process', () => {
  let server: TestServer
  let clients: SyncClient[]
  let documentId: string

  beforeEach(async () => {
    server = await startTestServer()
    const groupId = await server.addGroup('INT', 'working')
    const person = await server.addPerson('CCI company 01')
    await server.addSeat(groupId, person, 'member')
    documentId = (await addMeeting(server.ground, groupId, 'open')).minutesId
    clients = [1, 2].map(() => connectDocument({ url: server.url, cookie: person.cookie }, documentId))
    await Promise.all(clients.map((client) => client.synced()))
    for (const client of clients) await client.allSaved()
  })
  afterEach(async () => {
    for (const client of clients) client.destroy()
    await server.stop()
  })

  const onDisk = (): string => {
    const store = watchStore(server.dataDir, documentId)
    const words = linesIn(store.read())
    store.close()
    return words
  }
  const health = async (): Promise<{ oldestUnflushedMs: number }> =>
    (await (await fetch(`${server.url}/healthz`)).json()) as { oldestUnflushedMs: number }

  it('for a moment: the server goes on answering, nothing is acknowledged or passed on, and then all of it is', async () => {
    const [writer, colleague] = clients
    if (!writer || !colleague) throw new Error('nobody is here')
    const unlock = await lockDatabase(server.dataDir)
    const saved = writer.saved()
    typeLine(writer.doc, 'while locked ')
    let slowest = 0
    for (let waited = 0; waited < 500;) {
      const asked = performance.now()
      waited = (await health()).oldestUnflushedMs
      slowest = Math.max(slowest, performance.now() - asked)
    }
    expect([writer.saved(), linesIn(colleague.doc), onDisk()]).toEqual([saved, '', ''])
    await unlock()
    await writer.allSaved()
    expect(onDisk()).toBe('while locked ')
    await vi.waitFor(() => expect(linesIn(colleague.doc)).toBe('while locked '))
    expect([writer.closes, colleague.closes]).toEqual([[], []])
    // A busy machine is allowed for; waiting within SQLite would take seconds.
    expect(slowest).toBeLessThan(1000)
  })

  it('for long: everybody is told to come back, nothing half is kept, and it is over when the lock is', async () => {
    const [writer, colleague] = clients
    if (!writer || !colleague) throw new Error('nobody is here')
    const unlock = await lockDatabase(server.dataDir)
    typeLine(writer.doc, 'locked for long ')
    await until(() => writer.closes.length > 0, 'the writer is told', limits.lockedMs * 4)
    expect(writer.closes[0]?.code).toBe(closeCode.storageUnavailable)
    expect([linesIn(colleague.doc), onDisk()]).toEqual(['', ''])
    await unlock()
    await writer.allSaved()
    expect(onDisk()).toBe('locked for long ')
    await vi.waitFor(() => expect(linesIn(colleague.doc)).toBe('locked for long '), { timeout: 10_000 })
  }, 60_000)
})

describe('the process is stopped while people type', () => {
  it('SIGTERM: what was acknowledged is on disk, everybody comes back to the next process, and no word is missing', async () => {
    const scene = await setKillScene({ people: 8 })
    try {
      for (let stop = 0; stop < 2; stop++) {
        await Promise.all(scene.typists.map((typist) => typist.start()))
        const typed = (): number => scene.typists.reduce((sum, typist) => sum + typist.typed.length, 0)
        const enough = typed() + 200
        await until(() => typed() >= enough, 'people have typed')
        const closedBefore = scene.typists.map(({ client }) => client.closes.length)
        expect(await scene.child.stop()).toBe(0)
        for (const [index, { client }] of scene.typists.entries()) {
          // Not the last: they may have tried in vain to come back since.
          const closes = (): number[] => client.closes.slice(closedBefore[index]).map(({ code }) => code)
          await until(() => closes().includes(closeCode.serverStopping), 'everybody is told')
        }
        const acknowledged = scene.typists.flatMap((typist) => [...typist.acknowledged])
        const stored = await readStore(scene)
        expect(acknowledged.filter((token) => !stored.has(token))).toEqual([])
        for (const typist of scene.typists) typist.stop()
        await scene.restart()
      }
      for (const { client } of scene.typists) client.provider.connect()
      await Promise.all(scene.typists.map(({ client }) => client.allSaved()))
      const all = scene.typists.flatMap((typist) => typist.typed)
      await until(
        () => scene.typists.every(({ client }) => tokensIn(client.doc).size === all.length),
        'everybody has everything',
      )
    } finally {
      await scene.end()
    }
  }, 120_000)
})
