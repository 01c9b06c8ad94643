import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeCode, type DocumentHandle } from '../../shared/documents/protocol.ts'
import { openReadOnly } from '../database/openReadOnly.ts'
import { listLog } from '../decisions/logStore.ts'
import { addMeeting } from '../testing/addMeeting.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import { connectDocument, type SyncClient } from '../testing/syncClient.ts'
import { createTestPerson, startTestServer, type TestServer } from '../testing/testServer.ts'
import { backupCommand } from './backup.ts'
import { restoreCommand } from './restore.ts'
import { verifyLogCommand } from './verifyLog.ts'

let folder: string
let dataDir: string
let backup: string
let server: TestServer
let clients: SyncClient[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'releve-restore-'))
  dataDir = join(folder, 'data')
  backup = join(folder, 'backup.sqlite')
  clients = []
  server = await startTestServer({ dataDir })
})
afterEach(async () => {
  for (const client of clients) client.destroy()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

function connect(cookie: string, documentId: string): SyncClient {
  const client = connectDocument({ url: server.url, cookie }, documentId)
  clients.push(client)
  return client
}

it('what was typed after the backup does not come back from an open tab, and the log tells of it', async () => {
  const groupId = await server.addGroup('INT', 'working')
  const person = await server.addPerson('CCI company 01')
  await server.addSeat(groupId, person, 'member')
  const { minutesId } = await addMeeting(server.ground, groupId, 'open')
  const tab = connect(person.cookie, minutesId)
  await tab.synced()
  typeLine(tab.doc, 'before ')
  await tab.allSaved()
  expect(await backupCommand([backup], dataDir)).toMatchObject({ code: 0 })
  typeLine(tab.doc, 'afterwards ')
  await tab.allSaved()
  expect(await restoreCommand([backup], dataDir)).toMatchObject({ code: 2 }) // the server runs
  await server.stop()

  const later = { now: () => '2030-01-01T00:00:00.000Z', newId: () => crypto.randomUUID() }
  expect(await restoreCommand([backup], dataDir, later)).toMatchObject({ code: 0 })
  expect((await readdir(dataDir)).some((name) => name.startsWith('releve.sqlite.before-restore'))).toBe(true)
  server = await startTestServer({ dataDir })
  const again = createTestPerson(server.url, person.id, person.name, person.cookie)
  const { body } = await again.get<DocumentHandle>(`/documents/${minutesId}`)
  expect(body.epoch).toBe(Date.parse(later.now()) / 1000)

  const stale = connect(person.cookie, minutesId)
  expect(await stale.closed()).toBe(closeCode.otherEpoch)
  const fresh = connect(person.cookie, minutesId)
  fresh.provider.disconnect()
  fresh.provider.params['epoch'] = String(body.epoch)
  fresh.provider.connect()
  await fresh.synced()
  expect(linesIn(fresh.doc)).toBe('before ')

  const db = openReadOnly(dataDir)
  const kinds = db ? (await listLog(db, 0)).map(({ kind }) => kind) : []
  await db?.destroy()
  expect(kinds).toEqual(['log.begun', 'log.restored'])
  expect(await verifyLogCommand([], dataDir)).toMatchObject({ code: 0 })
})

it('nothing is done with what is no whole copy, and no file is written over', async () => {
  await writeFile(backup, 'no database at all')
  expect(await backupCommand([backup], dataDir)).toMatchObject({ code: 2 })
  await server.stop()
  expect(await restoreCommand([backup], dataDir)).toMatchObject({ code: 1 })
  expect(await restoreCommand([join(folder, 'none')], dataDir)).toMatchObject({ code: 2 })
  expect((await readdir(dataDir)).some((name) => name.includes('before-restore'))).toBe(false)
  server = await startTestServer({ dataDir })
})
