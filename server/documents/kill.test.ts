import { afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { closeCode, minutesRoot } from '../../shared/documents/protocol.ts'
import { killOften } from '../testing/killOften.ts'
import { readStore, setKillScene, tokensIn, typeUntilKilled, type KillScene } from '../testing/killRun.ts'
import { connectDocument } from '../testing/syncClient.ts'

// People type, the server's process is killed, and with every client silent the store itself is read: living clients
// would refill the server and hide a loss.

const KILLS = 50
let scene: KillScene

afterEach(() => scene.end())

it(`every token that was acknowledged survives ${KILLS} times kill -9, and then all converge`, async () => {
  scene = await setKillScene({ people: 25 })
  const { line, share } = await killOften(scene, { kills: KILLS, typistsAtOnce: 4, tokensEach: 100 })
  console.log(line)
  expect(share).toBeGreaterThanOrEqual(0.99)

  const typed = scene.typists.flatMap((typist) => typist.typed)
  const health = (await (await fetch(`${scene.child.url}/healthz`)).json()) as Record<string, unknown>
  expect(health).toMatchObject({ synchronous: 2 })
  for (const { client } of scene.typists) client.provider.connect()
  await Promise.all(scene.typists.map(({ client }) => client.allSaved()))
  await vi.waitFor(
    () => {
      for (const { client } of scene.typists) expect(tokensIn(client.doc).size).toBe(typed.length)
    },
    { timeout: 60_000 },
  )

  const observer = connectDocument({ url: scene.child.url, cookie: scene.observer.cookie }, scene.documentId)
  await observer.synced()
  expect(tokensIn(observer.doc).size).toBe(typed.length)
  observer.doc.getXmlFragment(minutesRoot('item-0001')).insert(0, [new Y.XmlElement('paragraph')])
  await vi.waitFor(() => expect(observer.closes.at(-1)?.code).toBe(closeCode.readOnly), { timeout: 20_000 })
  observer.destroy()
  await scene.child.kill()
  expect([...(await readStore(scene))].toSorted()).toEqual(typed.toSorted())
}, 400_000)

it('control: the same with the commit moved after the acknowledgement loses words, and the test sees it', async () => {
  scene = await setKillScene({ people: 6, preload: new URL('../testing/lateCommit.ts', import.meta.url) })
  await typeUntilKilled(scene, scene.typists, 500)
  const acknowledged = scene.typists.flatMap((typist) => [...typist.acknowledged])
  const stored = await readStore(scene)
  expect(acknowledged.filter((token) => !stored.has(token)).length).toBeGreaterThan(0)
}, 120_000)
