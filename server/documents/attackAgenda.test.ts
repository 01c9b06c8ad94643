import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { setAttackScene, type AttackScene } from '../testing/attackScene.ts'
import type { RawPeer } from '../testing/rawPeer.ts'

type Forgery = (doc: Y.Doc) => void

let scene: AttackScene
let peer: RawPeer

beforeAll(async () => {
  scene = await setAttackScene('agenda')
})
beforeEach(async () => {
  peer = await scene.attack()
})
afterAll(() => scene.end())

const put =
  (id: string, value: unknown): Forgery =>
  (doc) =>
    void doc.getMap('items').set(id, value)
const item = (fields: Record<string, unknown>): Y.Map<unknown> => new Y.Map(Object.entries(fields))
const field = (name: string, value: unknown): Forgery => put('item-0009', item({ position: 'a', [name]: value }))
const shown = () => scene.bystander.doc.getMap('items').toJSON()

it.each<[string, Forgery, string]>([
  ['an item that is a word', put('item-0009', 'x'), 'update.misplaced'],
  ['an item that is a list', put('item-0009', new Y.Array()), 'update.misplaced'],
  ['an item under no id', put('x', item({})), 'update.misplaced'],
  ['an item __proto__', put('__proto__', item({})), 'update.forbiddenKey'],
  ['a field nobody knows', field('status', 'adopted'), 'update.misplaced'],
  ['a field __proto__', field('__proto__', 'x'), 'update.forbiddenKey'],
  ['a title that is a plain value', field('titleFr', 'x'), 'update.misplaced'],
  ['a title that is a map', field('titleFr', new Y.Map()), 'update.misplaced'],
  ['minutes that are no number', field('plannedMinutes', 'long'), 'update.misplaced'],
  ['minutes without end', field('plannedMinutes', Number.POSITIVE_INFINITY), 'update.misplaced'],
  ['a type without end', field('type', 'x'.repeat(5000)), 'update.misplaced'],
  ['a document in a field', field('type', new Y.Doc()), 'update.unknownContent'],
  ['bytes in a field', field('type', Uint8Array.of(1)), 'update.unknownContent'],
  ['a list beside the items', (doc) => doc.getArray('items').push(['x']), 'update.misplaced'],
  [
    'minutes within the agenda',
    (doc) => doc.getXmlFragment('item:item-0001').push([new Y.XmlElement('paragraph')]),
    'update.unknownRoot',
  ],
])('%s is refused', async (_what, forgery, reason) => {
  const [before, seen] = [await scene.state(), shown()]
  expect(await peer.offer(scene.forge(peer, forgery))).toBe(reason)
  expect(await scene.state()).toBe(before)
  expect([shown(), scene.bystander.closes]).toEqual([seen, []])
})

it('honest twin: an item with every kind of field, changed and taken off', async () => {
  const honest: Forgery[] = [
    put(
      'item-0009',
      item({ position: 'a', type: 'decision', plannedMinutes: 20, removed: false, titleFr: new Y.Text('Titre') }),
    ),
    (doc) => {
      const found = doc.getMap('items').get('item-0009')
      if (!(found instanceof Y.Map)) throw new Error('there is no item')
      found.set('removed', true)
      const title: unknown = found.get('titleFr')
      if (title instanceof Y.Text) title.insert(5, ' entier')
    },
  ]
  for (const forgery of honest) {
    forgery(peer.doc)
    expect(await peer.offer(Y.encodeStateAsUpdate(peer.doc))).toBe('in')
  }
  await vi.waitFor(() => expect(shown()).toMatchObject({ 'item-0009': { removed: true, titleFr: 'Titre entier' } }))
})
