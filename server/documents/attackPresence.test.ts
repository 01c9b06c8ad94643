import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { hueOf, limits, messageType } from '../../shared/documents/protocol.ts'
import { setAttackScene, type AttackScene } from '../testing/attackScene.ts'
import { typeLine } from '../testing/minutesText.ts'
import { openRawPeer, type RawPeer } from '../testing/rawPeer.ts'
import { framePresence } from './messages.ts'

let scene: AttackScene
let peer: RawPeer
let clock = 0

beforeAll(async () => {
  scene = await setAttackScene()
})
beforeEach(async () => {
  await peer?.leave()
  peer = await scene.attack()
})
afterAll(async () => {
  await peer.leave()
  await scene.end()
})

interface Said {
  client: number
  state: string
}

/** A presence message as it stands on the wire, whatever it says. */
function presence(...entries: Said[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, entries.length)
  for (const { client, state } of entries) {
    writeVarUint(encoder, client)
    writeVarUint(encoder, ++clock)
    writeVarString(encoder, state)
  }
  return framePresence(toUint8Array(encoder))
}
const say = (state: unknown, client = peer.doc.clientID): void =>
  peer.send(presence({ client, state: typeof state === 'string' ? state : JSON.stringify(state) }))
/** What the bystander shows of a client. */
const shown = (client = peer.doc.clientID) => scene.bystander.provider.awareness.getStates().get(client)
const stamp = () => {
  const { id, name } = scene.attacker
  return { personId: id, name, hue: hueOf(id) }
}

it('honest twin: a place one says one is at is shown under one’s name', async () => {
  say({ at: 'item-0001', cursor: { anchor: 1, head: 2 } })
  await vi.waitFor(() => expect(shown()).toEqual({ at: 'item-0001', cursor: { anchor: 1, head: 2 }, user: stamp() }))
})

it('nobody sets their own name, colour or loss', async () => {
  const { id, name } = scene.colleague
  say({ at: 'x', user: { personId: id, name, hue: 99 }, lost: true })
  await vi.waitFor(() => expect(shown()).toEqual({ at: 'x', user: stamp() }))
})

it('nobody speaks under the client id of a colleague, nor makes them vanish', async () => {
  const theirs = scene.bystander.doc.clientID
  scene.bystander.provider.awareness.setLocalStateField('at', 'item-0001')
  const watcher = await openRawPeer(scene.server, scene.observer, scene.documentId)
  const told = (): string => watcher.heard.map((frame) => Buffer.from(frame).toString('latin1')).join()
  await vi.waitFor(() => expect(told()).toContain('item-0001'))
  for (const state of ['{"at":"forged"}', 'null']) peer.send(presence({ client: theirs, state }))
  say({ at: 'own place' })
  await vi.waitFor(() => expect(told()).toContain('own place'))
  expect(told()).not.toContain('forged')
  expect(peer.closed()).toBeUndefined()
  await watcher.leave()
})

it('a socket shows under one id only, however many it names', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({ client: 1_000_000 + index, state: '{"at":"crowd"}' }))
  peer.send(presence({ client: peer.doc.clientID, state: '{"at":"one"}' }, ...many))
  await vi.waitFor(() => expect(shown()).toMatchObject({ at: 'one' }))
  expect(scene.bystander.provider.awareness.getStates().size).toBeLessThanOrEqual(3)
})

it('keys that reach into objects are left out, and nothing is polluted', async () => {
  say('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"prototype":1,"at":"x"}')
  await vi.waitFor(() => expect(shown()).toEqual({ at: 'x', user: stamp() }))
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

it.each<[string, () => void]>([
  ['too long', () => say({ at: 'x'.repeat(limits.presenceBytes) })],
  ['no object', () => say('[1,2]')],
  ['no JSON', () => say('{"at":')],
  ['brackets without end', () => say('['.repeat(limits.presenceBytes - 1))],
  ['more entries than it holds', () => peer.send(framePresence(Uint8Array.of(9, 1, 1)))],
])('a state that is %s closes its sender alone', async (_what, attack) => {
  attack()
  expect(await peer.refused()).toBe('message.malformed')
  expect(scene.bystander.closes).toEqual([])
})

it('honest twin: a state just short enough', async () => {
  say({ at: 'x'.repeat(limits.presenceBytes - 100) })
  await vi.waitFor(() => expect(shown()).toMatchObject({ user: stamp() }))
})

it('a flood of presence costs its last word, and others type on', async () => {
  const frames = 20_000
  let told = 0
  scene.bystander.provider.awareness.on('update', (_change: unknown, origin: unknown) => {
    if (origin === scene.bystander.provider) told++
  })
  for (let index = 0; index <= frames; index++) say({ at: index })
  typeLine(scene.bystander.doc, 'in the midst of it ')
  await scene.bystander.allSaved()
  await vi.waitFor(() => expect(shown()).toMatchObject({ at: frames }), { timeout: 20_000 })
  expect(told).toBeLessThan(frames / 10)
  expect(scene.bystander.closes).toEqual([])
})

it('asking who is here without end is refused', async () => {
  for (let index = 0; index < 200; index++) peer.send(Uint8Array.of(messageType.queryPresence))
  expect(await peer.refused()).toBe('message.tooMany')
  expect(scene.bystander.closes).toEqual([])
})
