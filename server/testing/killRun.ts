import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { appendPassages } from '../../shared/documents/writePassages.ts'
import { DATABASE_FILE, openDatabase } from '../database/open.ts'
import { readDocument } from '../documents/readDocument.ts'
import { addMeeting } from './addMeeting.ts'
import { buildServer, type BuiltServer } from './builtServer.ts'
import { freePort, startChildServer, type ChildServer } from './childServer.ts'
import { connectDocument, type SyncClient } from './syncClient.ts'
import { startTestServer, type TestPerson } from './testServer.ts'
import { until } from './until.ts'

const itemId = 'item-0001'
const root = minutesRoot(itemId)

/** A document, the people who write in it, and a server that is killed again and again. */
export interface KillScene {
  dataDir: string
  documentId: string
  typists: Typist[]
  observer: TestPerson
  child: ChildServer
  /** The server anew, on the same folder and port. */
  restart: () => Promise<void>
  end: () => Promise<void>
}

/** Somebody who writes one unique token after another, and remembers which were acknowledged. */
export interface Typist {
  client: SyncClient
  typed: string[]
  acknowledged: Set<string>
  /** Types on, each token as soon as the one before is on disk. */
  start: () => Promise<void>
  /** Falls silent, and leaves. */
  stop: () => void
}

/** Tells how the server is started. */
export interface KillSceneOptions {
  people: number
  /** Runs before the server, from source. */
  preload?: URL
}

/** Makes the folder, the people and their clients, and starts the server for the first time. */
export async function setKillScene({ people, preload }: KillSceneOptions): Promise<KillScene> {
  const dataDir = await mkdtemp(join(tmpdir(), 'releve-kill-'))
  const seats = await seatPeople(dataDir, people)
  const built: BuiltServer | undefined = preload ? undefined : await buildServer()
  const port = await freePort()
  const start = (): Promise<ChildServer> =>
    startChildServer({ dataDir, port, ...(built ? { entry: built.entry } : {}), ...(preload ? { preload } : {}) })
  const child = await start()
  const typists = seats.members.map(({ cookie }, index) =>
    createTypist(connectDocument({ url: child.url, cookie }, seats.documentId, { connect: false }), `p${index}`),
  )
  const scene: KillScene = {
    dataDir,
    documentId: seats.documentId,
    typists,
    observer: seats.observer,
    child,
    async restart() {
      scene.child = await start()
    },
    async end() {
      for (const { client } of typists) client.destroy()
      await scene.child.kill()
      await built?.remove()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return scene
}

async function seatPeople(
  dataDir: string,
  people: number,
): Promise<{ members: TestPerson[]; observer: TestPerson; documentId: string }> {
  const server = await startTestServer({ dataDir })
  const groupId = await server.addGroup('INT', 'working')
  const members: TestPerson[] = []
  for (let index = 1; index <= people; index++) members.push(await server.addPerson(`Participant ${index}`))
  for (const member of members) await server.addSeat(groupId, member, 'member')
  const observer = await server.addPerson('Observer')
  await server.addSeat(groupId, observer, 'observer')
  const { minutesId } = await addMeeting(server.ground, groupId, 'open')
  await server.stop()
  return { members, observer, documentId: minutesId }
}

function createTypist(client: SyncClient, name: string): Typist {
  const waiting: { token: string; frame: number }[] = []
  let text: Y.XmlText | undefined
  let next: NodeJS.Timeout | undefined
  let typing = false

  function type(): void {
    if (!text) {
      appendPassages(client.doc, itemId, [{ text: '' }])
      const paragraph = client.doc.getXmlFragment(root).toArray().at(-1)
      const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
      if (!(words instanceof Y.XmlText)) throw new Error('no paragraph to write in')
      text = words
    }
    const token = `${name}-${typist.typed.length}`
    typist.typed.push(token)
    text.insert(text.length, `${token};`)
    waiting.push({ token, frame: client.sent() })
  }
  client.onSaved(() => {
    while (waiting[0] && waiting[0].frame <= client.saved()) typist.acknowledged.add(waiting.shift()?.token ?? '')
    if (typing && waiting.length === 0) next = setTimeout(type, 1)
  })

  const typist: Typist = {
    client,
    typed: [],
    acknowledged: new Set(),
    async start() {
      client.provider.connect()
      await client.synced()
      await client.allSaved()
      typing = true
      type()
    },
    stop() {
      typing = false
      clearTimeout(next)
      client.provider.disconnect()
      // Whether these arrived was never said; they come with the next step 2.
      waiting.length = 0
    },
  }
  return typist
}

/** The tokens in a document's text. */
export function tokensIn(doc: Y.Doc): Set<string> {
  return new Set(
    doc
      .getXmlFragment(root)
      .toJSON()
      .match(/\w+-\w+(?=;)/g),
  )
}

/** Has some people type until they have typed that many tokens, kills the server in the midst of it, and silences everybody. */
export async function typeUntilKilled(scene: KillScene, typists: readonly Typist[], tokens: number): Promise<void> {
  await Promise.all(typists.map((typist) => typist.start()))
  const typed = (): number => typists.reduce((sum, typist) => sum + typist.typed.length, 0)
  const enough = typed() + tokens
  await until(() => typed() >= enough, `${tokens} tokens are typed`, 100_000)
  await scene.child.kill()
  for (const typist of typists) typist.stop()
}

/**
 * The tokens that are on disk, read from a copy: reading the folder itself would mend it before the server has to.
 */
export async function readStore({ dataDir, documentId }: KillScene): Promise<Set<string>> {
  const copy = await mkdtemp(join(tmpdir(), 'releve-store-'))
  try {
    for (const file of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) {
      if (existsSync(join(dataDir, file))) await copyFile(join(dataDir, file), join(copy, file))
    }
    const { db, sqlite, close } = await openDatabase(copy)
    const sound = sqlite.pragma('quick_check', { simple: true })
    if (sound !== 'ok') throw new Error(`the database is damaged: ${String(sound)}`)
    const doc = await readDocument(db, documentId)
    const tokens = tokensIn(doc)
    doc.destroy()
    await close()
    return tokens
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
