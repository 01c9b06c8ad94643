import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { DocumentKind } from '../../shared/documents/access.ts'
import { addMeeting, type PlainMeeting } from './addMeeting.ts'
import { openRawPeer, type RawPeer } from './rawPeer.ts'
import { stateOf, watchStore } from './storeWatch.ts'
import { connectDocument, type SyncClient } from './syncClient.ts'
import { startTestServer, type TestPerson, type TestServer } from './testServer.ts'

/** The root everything is written under in these tests. */
export const attackedRoot = minutesRoot('item-0001')

/** A document with a colleague in it, and somebody who means harm. */
export interface AttackScene {
  server: TestServer
  meeting: PlainMeeting
  documentId: string
  attacker: TestPerson
  colleague: TestPerson
  observer: TestPerson
  /** A plain y-websocket client of the colleague, open all the time. */
  bystander: SyncClient
  /** The attacker's socket, fresh and in step. */
  attack: (have?: Y.Doc) => Promise<RawPeer>
  /** An update that `forge` makes on a copy of what the attacker knows; `clientId` is the one it is written under. */
  forge: (peer: RawPeer, forge: (doc: Y.Doc) => void, clientId?: number) => Uint8Array
  /** Everything the server answers somebody who has nothing, byte by byte, and what is on disk. */
  state: () => Promise<string>
  /** The same folder and people under a new process's server. */
  restart: () => Promise<void>
  end: () => Promise<void>
}

/** Sets the scene on the minutes of an open meeting, or on another document of it. */
export async function setAttackScene(
  kind: Exclude<DocumentKind, 'note'> = 'minutes',
  strikes = 10_000,
): Promise<AttackScene> {
  const dataDir = await mkdtemp(join(tmpdir(), 'releve-attack-'))
  const first = await startTestServer({ dataDir, strikes })
  const groupId = await first.addGroup('INT', 'working')
  const attacker = await first.addPerson('Attacker')
  const colleague = await first.addPerson('Colleague')
  const observer = await first.addPerson('Observer')
  await first.addSeat(groupId, attacker, 'member')
  await first.addSeat(groupId, colleague, 'member')
  await first.addSeat(groupId, observer, 'observer')
  const meeting = await addMeeting(first.ground, groupId, 'open')
  const documentId = kind === 'minutes' ? meeting.minutesId : meeting.agendaId
  const visit = (server: TestServer): SyncClient =>
    connectDocument({ url: server.url, cookie: colleague.cookie }, documentId)

  const scene: AttackScene = {
    server: first,
    meeting,
    documentId,
    attacker,
    colleague,
    observer,
    bystander: visit(first),
    attack: (have) => openRawPeer(scene.server, attacker, documentId, have ? { have } : {}),
    forge(peer, forge, clientId) {
      const own = new Y.Doc()
      Y.applyUpdate(own, Y.encodeStateAsUpdate(peer.doc))
      own.clientID = clientId ?? peer.doc.clientID
      const before = Y.encodeStateVector(own)
      const updates: Uint8Array[] = []
      own.on('update', (update: Uint8Array) => updates.push(update))
      own.transact(() => forge(own))
      const [update] = updates
      const made = update && updates.length === 1 ? update : Y.encodeStateAsUpdate(own, before)
      own.destroy()
      return made
    },
    async state() {
      const reader = await openRawPeer(scene.server, observer, documentId)
      const answer = reader.heard.filter(([type]) => type === 0)
      await reader.leave()
      const store = watchStore(dataDir, documentId)
      const stored = `${stateOf(store.read())} in ${store.entries()} entries`
      store.close()
      return `${Buffer.concat(answer).toString('base64')} ${stored}`
    },
    async restart() {
      scene.bystander.destroy()
      await scene.server.stop()
      scene.server = await startTestServer({ dataDir, strikes })
      scene.bystander = visit(scene.server)
      await scene.bystander.synced()
    },
    async end() {
      scene.bystander.destroy()
      await scene.server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  await scene.bystander.synced()
  return scene
}

/** A paragraph for a forgery or its honest twin. */
export function paragraphOf(words: string, attributes: Record<string, unknown> = {}): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  // The types allow text alone; what else is set here is the point.
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string)
  element.insert(0, [new Y.XmlText(words)])
  return element
}
