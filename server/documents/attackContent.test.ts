import { writeAny, writeVarString, writeVarUint, writeUint8 } from 'lib0/encoding'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../../shared/documents/protocol.ts'
import { appendPassages } from '../../shared/documents/writePassages.ts'
import { attackedRoot, paragraphOf, setAttackScene, type AttackScene } from '../testing/attackScene.ts'
import { handMadeUpdate, structKind, underRoot } from '../testing/handMadeUpdate.ts'
import { linesIn, typeLine } from '../testing/minutesText.ts'
import type { RawPeer } from '../testing/rawPeer.ts'

type Forgery = (doc: Y.Doc) => void

let scene: AttackScene
let peer: RawPeer

beforeAll(async () => {
  scene = await setAttackScene()
  typeLine(scene.bystander.doc, 'Le groupe décide. ')
  await scene.bystander.allSaved()
  await scene.server.sync.editDocument(scene.documentId, (doc) =>
    appendPassages(doc, 'item-0001', [{ text: 'Adopté par 12 voix', lang: 'fr', resultOf: 'vote-0001' }]),
  )
})
beforeEach(async () => {
  peer = await scene.attack()
})
afterAll(() => scene.end())

const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(attackedRoot)
const put =
  (...nodes: (Y.XmlElement | Y.XmlText | Y.XmlHook)[]): Forgery =>
  (doc) =>
    fragmentOf(doc).insert(0, nodes as (Y.XmlElement | Y.XmlText)[])
const attribute = (name: string, value: unknown): Forgery => put(paragraphOf('x', { [name]: value }))
const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}
const marked = (marks: Record<string, unknown>): Forgery => {
  const text = new Y.XmlText()
  text.insert(0, 'words', marks)
  return put(element('paragraph', text))
}
/** Lists in lists, each put into the one before: made all at once, a tall one would exhaust the forger's own stack. */
const tower =
  (lists: number): Forgery =>
  (doc) => {
    let inner: Y.XmlFragment = fragmentOf(doc)
    for (let level = 0; level < lists; level++) {
      const item = element('listItem')
      inner.insert(0, [element('bulletList', item)])
      inner = item
    }
    inner.insert(0, [paragraphOf('deep')])
  }
const resultIn = (doc: Y.Doc): Y.XmlElement => {
  const found = fragmentOf(doc)
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.getAttribute('resultOf') !== undefined)
  if (!(found instanceof Y.XmlElement)) throw new Error('there is no result')
  return found
}
const sentenceIn = (doc: Y.Doc): Y.XmlText => {
  const text = resultIn(doc).get(0)
  if (!(text instanceof Y.XmlText)) throw new Error('the result has no words')
  return text
}

/** Has the forgery refused for this reason, with nothing changed and nobody else closed. */
async function expectRefused(forgery: Forgery | Uint8Array, reason: string): Promise<void> {
  const before = await scene.state()
  const shown = linesIn(scene.bystander.doc)
  expect(await peer.offer(forgery instanceof Uint8Array ? forgery : scene.forge(peer, forgery))).toBe(reason)
  expect(await scene.state()).toBe(before)
  expect(linesIn(scene.bystander.doc)).toBe(shown)
  expect(scene.bystander.closes).toEqual([])
}

/** Has each of these let in, the next on top of the one before, and passed on. */
async function expectIn(honest: readonly Forgery[]): Promise<void> {
  for (const forgery of honest) {
    forgery(peer.doc)
    expect(await peer.offer(Y.encodeStateAsUpdate(peer.doc))).toBe('in')
  }
  await vi.waitFor(() => expect(linesIn(scene.bystander.doc)).toBe(linesIn(peer.doc)))
}

describe('kinds of content', () => {
  it.each<[string, Forgery]>([
    ['a document within the document', attribute('lang', new Y.Doc())],
    ['binary content', attribute('lang', Uint8Array.of(1, 2, 3))],
    [
      'an embedded object',
      (doc) => {
        const text = new Y.XmlText()
        text.insertEmbed(0, { image: 'https://example.org/pixel' })
        put(element('paragraph', text))(doc)
      },
    ],
    ['an array in a fragment', (doc) => fragmentOf(doc).insert(0, [new Y.Array() as unknown as Y.XmlElement])],
    ['a hook', put(new Y.XmlHook('script'))],
    ['words right under the root', put(new Y.XmlText('words'))],
  ])('%s is refused', async (_what, forgery) => {
    const known = ['a document within the document', 'binary content', 'an embedded object']
    await expectRefused(forgery, known.includes(_what) ? 'update.unknownContent' : 'update.misplaced')
  })

  it('content in the JSON of old is refused', async () => {
    const json = underRoot('json', attackedRoot, null, (encoder) => {
      writeVarUint(encoder, 1)
      writeVarString(encoder, '"old"')
    })
    await expectRefused(handMadeUpdate(peer.doc.clientID, 0, [json]), 'update.unknownContent')
  })

  it('a value nested a hundred thousand deep is refused, and costs nobody the process', async () => {
    const depth = 100_000
    const bomb = underRoot('any', attackedRoot, 'lang', (encoder) => {
      writeVarUint(encoder, 1)
      for (let level = 0; level < depth; level++) {
        writeUint8(encoder, 117) // an array
        writeVarUint(encoder, 1) // of one
      }
      writeAny(encoder, 1)
    })
    await expectRefused(handMadeUpdate(peer.doc.clientID, 0, [bomb]), 'update.malformed')
  })
})

describe('nodes, attributes and marks', () => {
  it.each<[string, Forgery, string]>([
    ['an unknown node', put(element('script', new Y.XmlText('alert(1)'))), 'update.misplaced'],
    ['a node named to reach into objects', put(element('__proto__')), 'update.misplaced'],
    ['a paragraph in a paragraph', put(element('paragraph', paragraphOf('inner'))), 'update.misplaced'],
    ['a paragraph right in a list', put(element('bulletList', paragraphOf('inner'))), 'update.misplaced'],
    ['a line break under the root', put(element('hardBreak')), 'update.misplaced'],
    ['an unknown attribute', attribute('onclick', 'alert(1)'), 'update.misplaced'],
    ['a style', attribute('style', 'display: none'), 'update.misplaced'],
    ['an unknown kind of block', attribute('kind', 'law'), 'update.misplaced'],
    ['an unknown language', attribute('lang', 'xx'), 'update.misplaced'],
    ['an object as an id', attribute('id', { toString: 'x' }), 'update.misplaced'],
    ['an id without end', attribute('id', 'x'.repeat(100_000)), 'update.misplaced'],
    ['a mark nobody knows', marked({ script: true }), 'update.misplaced'],
    ['a mark named to reach into objects', marked({ ['__proto__']: { polluted: true } }), 'update.misplaced'],
    ['an attribute __proto__', attribute('__proto__', 'x'), 'update.forbiddenKey'],
    ['an attribute constructor', attribute('constructor', 'x'), 'update.forbiddenKey'],
    ['an attribute prototype', attribute('prototype', 'x'), 'update.forbiddenKey'],
    ['a link with javascript', marked({ link: { href: 'javascript:alert(1)' } }), 'update.unsafeLink'],
    ['the same in other letters', marked({ link: { href: ' JaVaScRiPt:alert(1)' } }), 'update.unsafeLink'],
    ['a link with data', marked({ link: { href: 'data:text/html,<script>' } }), 'update.unsafeLink'],
    ['a link with a class', marked({ link: { href: 'https://example.org', class: 'button' } }), 'update.unsafeLink'],
    ['a tower of lists', tower(limits.depth), 'update.tooDeep'],
    ['a tower of lists to exhaust the stack', tower(5000), 'update.tooDeep'],
    ['another root', (doc) => doc.getXmlFragment('items').insert(0, [paragraphOf('x')]), 'update.unknownRoot'],
    ['a root __proto__', (doc) => doc.getXmlFragment('__proto__').insert(0, [paragraphOf('x')]), 'update.unknownRoot'],
  ])('%s is refused', async (_what, forgery, reason) => {
    await expectRefused(forgery, reason)
  })

  it('honest twins: every node, attribute and mark an editor makes, lists in lists, links of each kind', async () => {
    const honest: Forgery[] = [
      put(paragraphOf('Décision', { id: 'block-0001', kind: 'decision', lang: 'fr' })),
      put(paragraphOf('Besluit', { of: 'block-0001', lang: 'nl', kind: null, id: null })),
      put(element('paragraph', new Y.XmlText('one'), element('hardBreak'), new Y.XmlText('two'))),
      put(element('heading', new Y.XmlText('Title'))),
      put(element('bulletList', element('listItem', element('orderedList', element('listItem', paragraphOf('in')))))),
      tower(limits.depth / 2 - 2),
      marked({ bold: true }),
      marked({ bold: {}, italic: {} }),
      ...['https://example.org/é?a=b#c', 'mailto:a@example.org', 'tel:+3225551234'].map((href) =>
        marked({ link: { href } }),
      ),
    ]
    await expectIn(honest)
  })
})

describe('the result of a vote', () => {
  it.each<[string, Forgery, string]>([
    ['its words rewritten', (doc) => sentenceIn(doc).insert(0, 'Non '), 'update.keptResult'],
    ['a word of it taken out', (doc) => sentenceIn(doc).delete(0, 3), 'update.keptResult'],
    ['a word of it made bold', (doc) => sentenceIn(doc).format(0, 3, { bold: true }), 'update.keptResult'],
    ['the whole of it deleted', deleteResult, 'update.keptResult'],
    ['its mark taken off', (doc) => resultIn(doc).removeAttribute('resultOf'), 'update.keptResult'],
    ['its mark replaced', (doc) => resultIn(doc).setAttribute('resultOf', 'vote-0002'), 'update.forbiddenKey'],
    ['another language claimed for it', (doc) => resultIn(doc).setAttribute('lang', 'nl'), 'update.keptResult'],
    ['text added beside its words', (doc) => resultIn(doc).insert(1, [new Y.XmlText('Non')]), 'update.keptResult'],
    ['a result made up', attribute('resultOf', 'vote-0001'), 'update.forbiddenKey'],
    ['all of the minutes deleted', (doc) => fragmentOf(doc).delete(0, fragmentOf(doc).length), 'update.keptResult'],
  ])('%s: refused', async (_what, forgery, reason) => {
    await expectRefused(forgery, reason)
  })

  it('its mark overwritten by something that is deleted already: refused', async () => {
    const mark = resultIn(peer.doc)._map.get('resultOf')
    if (!mark) throw new Error('the result has no mark')
    const overwrite = handMadeUpdate(peer.doc.clientID, 0, [
      (encoder) => {
        writeUint8(encoder, structKind.deleted | 0x80) // its left neighbour is named: the mark, so its key is the mark's
        writeVarUint(encoder, mark.lastId.client)
        writeVarUint(encoder, mark.lastId.clock)
        writeVarUint(encoder, 1)
      },
    ])
    const before = await scene.state()
    expect(await peer.offer(overwrite)).toMatch(/^update\.(keptResult|forbiddenKey)$/)
    expect(await scene.state()).toBe(before)
  })

  it('honest twin: words before and after it, and one’s own taken out again', async () => {
    const honest: Forgery[] = [
      put(paragraphOf('Before the result')),
      (doc) => fragmentOf(doc).push([paragraphOf('After the result')]),
      (doc) => fragmentOf(doc).delete(0, 1),
    ]
    await expectIn(honest)
    expect(sentenceIn(peer.doc).toJSON()).toBe('Adopté par 12 voix')
  })
})

function deleteResult(doc: Y.Doc): void {
  fragmentOf(doc).delete(fragmentOf(doc).toArray().indexOf(resultIn(doc)), 1)
}
