import type * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { appendPassages } from '../../shared/documents/writePassages.ts'
import { makeSnapshot } from '../documents/makeSnapshot.ts'
import { addMeeting } from './addMeeting.ts'
import { openHonestEditor, type HonestEditor } from './honestEditor.ts'
import { describeIllegal } from './illegalMinutes.ts'
import { createNetwork, disturb, type Link } from './network.ts'
import { seededRandom } from './seededRandom.ts'
import { readsAlike, stateOf, watchStore } from './storeWatch.ts'
import { connectDocument, type SyncClient } from './syncClient.ts'
import type { TestPerson, TestServer } from './testServer.ts'
import { turns, until } from './until.ts'

const itemId = 'item-0001'
const root = minutesRoot(itemId)

/** One run of a convergence test. */
export interface Convergence {
  seed: number
  /** Edits in all; whose turn it is, chance decides. */
  operations: number
  groupId: string
  people: readonly TestPerson[]
  /** Looks on and may change nothing; whatever their copy does by itself must not get them thrown out. */
  observer: TestPerson
}

/** What a run has done, for the line a test prints. */
export interface ConvergenceFigures {
  edits: number
  disturbances: number
  acknowledged: number
}

interface Participant {
  client: SyncClient
  /** Undefined for who only looks on. */
  editor: HonestEditor | undefined
  link: Link
  /** Updates that the server said are on disk and that have not been looked for there yet. */
  claimed: Uint8Array[]
}

/**
 * Has people edit one document at random over a network that delays, silences and cuts, with the real server in the
 * middle; after every step whatever was acknowledged must be on disk, nobody may be left with something pending, and
 * every text must be one an editor can show. At the end all are equal. Throws with the seed and the step otherwise.
 */
export async function converge(server: TestServer, run: Convergence): Promise<ConvergenceFigures> {
  const random = seededRandom(run.seed)
  const figures: ConvergenceFigures = { edits: 0, disturbances: 0, acknowledged: 0 }
  const { minutesId } = await addMeeting(server.ground, run.groupId, 'open')
  const network = createNetwork(server.url)
  const store = watchStore(server.dataDir, minutesId)
  const everybody: Participant[] = []
  /** Copies that are to be read through again. */
  const changed = new Set<Y.Doc>()
  const watch = (doc: Y.Doc): unknown => doc.on('update', () => changed.add(doc))
  let step = 0
  let last = ''
  const fail = (what: string): never => {
    throw new Error(`seed ${run.seed}, step ${step} (${last}): ${what}`)
  }

  function check(): void {
    faultsOf('the store', store.read())
    for (const [index, { client, editor, claimed }] of everybody.entries()) {
      faultsOf(`person ${index}`, client.doc)
      const refused = client.closes.find(({ code }) => code >= 4400 && code < 4500)
      if (refused) fail(`person ${index} was refused: ${refused.code} ${refused.reason}`)
      // What a reader's copy tidies by itself is taken note of and not kept.
      const kept = editor ? claimed : []
      figures.acknowledged += kept.length
      const missing = store.missing(kept)
      claimed.length = 0
      if (missing.length > 0) fail(`person ${index} was told of something as saved that is not on disk`)
    }
  }
  function faultsOf(whose: string, doc: Y.Doc): void {
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) fail(`${whose} waits for something missing`)
    if (!changed.delete(doc)) return
    const illegal = describeIllegal(doc.getXmlFragment(root))
    if (illegal !== null) fail(`${whose} holds ${illegal}`)
  }

  try {
    watch(store.read())
    for (const person of [...run.people, run.observer]) {
      const { cookie } = person
      const link = await network.addLink()
      const claimed: Uint8Array[] = []
      const client = connectDocument({ url: link.url, cookie, origin: server.url }, minutesId, {
        onAcknowledged: (update) => claimed.push(update),
      })
      watch(client.doc)
      const editor = person === run.observer ? undefined : openHonestEditor(client.doc, root, random)
      everybody.push({ client, link, claimed, editor })
    }
    await Promise.all(everybody.map(({ client }) => client.synced()))

    for (; figures.edits < run.operations; step++) {
      const { client, editor, link } = random.pick(everybody)
      last = editor?.edit() ?? 'look'
      if (editor) figures.edits++
      if (random.chance(0.15)) {
        last += `, ${disturb(link, random)}`
        figures.disturbances++
      }
      if (random.chance(0.1)) client.provider.ws?.close()
      if (random.chance(0.02)) await publishResult(server, minutesId, step)
      network.step()
      for (const each of everybody) if (each.link.open) each.client.provider.connect()
      await turns(random.below(8))
      check()
    }

    last = 'at the end'
    network.mend()
    for (const { client } of everybody) client.provider.connect()
    await until(
      () => everybody.every(({ client }) => client.provider.synced && client.saved() >= client.sent()),
      () => `seed ${run.seed}: everybody is in step`,
    )
    // What a reader's copy has tidied by itself is kept nowhere else; it reads the same all the same.
    const writers = everybody.filter(({ editor }) => editor !== undefined)
    const states = (): string[] => [store.read(), ...writers.map(({ client }) => client.doc)].map(stateOf)
    const texts = (): string[] =>
      [store.read(), ...everybody.map(({ client }) => client.doc)].map((doc) => doc.getXmlFragment(root).toJSON())
    await until(
      () => new Set(states()).size === 1 && new Set(texts()).size === 1,
      () => `seed ${run.seed}: all are equal: ${[...states(), ...texts()].join('\n')}`,
    )
    check()
    if (!readsAlike(server.dataDir, minutesId, store.read())) fail('a replay is not what people saw')
    const outcome = await makeSnapshot(server.ground, minutesId)
    if (outcome === 'notStored' || outcome === 'asItWas')
      fail(`what honest people wrote cannot be stored whole: ${outcome}`)
    return figures
  } finally {
    for (const { client } of everybody) client.destroy()
    await network.close()
    store.close()
  }
}

/** The server writes in among them, as it does when a vote closes. */
function publishResult(server: TestServer, documentId: string, step: number): Promise<void> {
  return server.sync.editDocument(documentId, (doc) =>
    appendPassages(doc, itemId, [{ text: `Adopté à l’étape ${step}`, lang: 'fr', resultOf: `vote-${step}` }]),
  )
}
