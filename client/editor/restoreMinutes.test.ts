import type { Node } from '@tiptap/pm/model'
import { initProseMirrorDoc, updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { minutesSchema as schema } from '../../shared/documents/blocks.ts'
import type { ContentNode } from '../../shared/documents/history.ts'
import { passagesIn } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { restoreMinutes } from './restoreMinutes.ts'
import { OwnUndoManager } from './undoOwnWords.ts'

const item = 'item-0001'
const paragraph = (words: string, attrs: Record<string, string> = {}) =>
  schema.node('paragraph', attrs, words === '' ? [] : [schema.text(words)])
const result = (words: string, lang = 'fr') => paragraph(words, { resultOf: 'vote-one', lang })

/** Two people at two editors of one item, each with an undo of their own; `meet` brings them in step. */
function twoEditors(...nodes: Node[]) {
  const docs = [new Y.Doc(), new Y.Doc()] as const
  const [mine, theirs] = docs
  const meet = () => {
    for (const [from, to] of [docs, docs.toReversed()] as [Y.Doc, Y.Doc][])
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'network')
  }
  put(theirs, ...nodes)
  meet()
  const fragment = mine.getXmlFragment(minutesRoot(item))
  return { mine, theirs, meet, fragment, undo: new OwnUndoManager(fragment) }
}

function put(doc: Y.Doc, ...nodes: Node[]): void {
  const fragment = doc.getXmlFragment(minutesRoot(item))
  const { meta } = initProseMirrorDoc(fragment, schema)
  updateYFragment(doc, fragment, schema.node('doc', null, nodes), meta)
}

const shown = (doc: Y.Doc) => passagesIn(doc.getXmlFragment(minutesRoot(item))).map(({ text }) => text)
const asStored = (...nodes: Node[]): ContentNode[] =>
  nodes.map((node) => {
    const { attrs, ...rest } = node.toJSON() as ContentNode
    return { ...rest, attrs: Object.fromEntries(Object.entries(attrs ?? {}).filter(([, value]) => value !== null)) }
  })
const textOf = (doc: Y.Doc, index: number): Y.XmlText =>
  (doc.getXmlFragment(minutesRoot(item)).get(index) as Y.XmlElement).get(0) as Y.XmlText

describe('restoring an item’s minutes', () => {
  const earlier = [paragraph('Un.'), paragraph('Deux.'), paragraph('Trois.')]

  it('reads as it did, looks included, for everybody', () => {
    const { mine, theirs, meet } = twoEditors(paragraph('Autre chose.'))
    const rich = [
      schema.node('heading', { level: 2 }, [schema.text('Titre')]),
      paragraph('Décidé.', { id: 'block-one', kind: 'decision', lang: 'fr' }),
      schema.node('bulletList', null, [schema.node('listItem', null, [paragraph('Un')])]),
      schema.node('paragraph', null, [schema.text('gras', [schema.mark('bold')])]),
    ]
    expect(restoreMinutes(mine, item, asStored(...rich))).toBe(true)
    meet()
    for (const doc of [mine, theirs]) {
      const root = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(minutesRoot(item)), schema)
      expect(root.toJSON()).toEqual(schema.node('doc', null, rich).toJSON())
    }
  })

  it('leaves untouched what already reads so, and says when all of it does', () => {
    const { mine, fragment } = twoEditors(paragraph('Un.'), paragraph('Zwei.'), paragraph('Deux.'), paragraph('Trois.'))
    const before = fragment.toArray()
    expect(restoreMinutes(mine, item, asStored(...earlier))).toBe(true)
    expect(fragment.toArray()).toEqual([before[0], before[2], before[3]])
    expect(restoreMinutes(mine, item, asStored(...earlier))).toBe(false)
  })

  it('keeps what a colleague types elsewhere at this moment, also right beside what comes back', () => {
    const { mine, theirs, meet } = twoEditors(paragraph('Un.'), paragraph('Deux, changé.'), paragraph('Trois.'))
    textOf(theirs, 2).insert(6, ' Et quatre.')
    textOf(theirs, 0).insert(0, 'D’abord : ')
    restoreMinutes(mine, item, asStored(...earlier))
    meet()
    for (const doc of [mine, theirs]) expect(shown(doc)).toEqual(['D’abord : Un.', 'Deux.', 'Trois. Et quatre.'])
  })

  it('is one step of this person’s undo, apart from what they typed before and after', () => {
    const { mine, undo, meet, theirs } = twoEditors(paragraph('Un.'))
    mine.transact(() => textOf(mine, 0).insert(0, 'Et '), [...undo.trackedOrigins].at(0))
    restoreMinutes(mine, item, asStored(...earlier))
    expect(shown(mine)).toEqual(['Un.', 'Deux.', 'Trois.'])
    textOf(theirs, 0).insert(3, ' Oui.')
    meet()
    undo.undo()
    expect(shown(mine)).toEqual(['Et Un. Oui.'])
    undo.undo()
    expect(shown(mine)).toEqual(['Un. Oui.'])
    undo.redo()
    undo.redo()
    meet()
    for (const doc of [mine, theirs]) expect(shown(doc)).toEqual(['Un. Oui.', 'Deux.', 'Trois.'])
  })

  it('keeps the results of votes as they are now, in their places, and makes none twice', () => {
    const { mine, theirs, meet, fragment } = twoEditors(
      paragraph('Un, changé.'),
      result('Adopté.'),
      result('Aanvaard.', 'nl'),
      paragraph('Après le vote.'),
    )
    const [, french, dutch] = fragment.toArray()
    expect(restoreMinutes(mine, item, asStored(...earlier))).toBe(true)
    meet()
    for (const doc of [mine, theirs]) expect(shown(doc)).toEqual(['Un.', 'Deux.', 'Trois.', 'Adopté.', 'Aanvaard.'])
    expect(fragment.toArray().slice(3)).toEqual([french, dutch])

    // The earlier text had the result between its paragraphs, and in other words: today's words stand there.
    restoreMinutes(mine, item, asStored(paragraph('Un.'), result('Rejeté.'), paragraph('Deux.')))
    expect(shown(mine)).toEqual(['Un.', 'Adopté.', 'Aanvaard.', 'Deux.'])
    expect(fragment.toArray().slice(1, 3)).toEqual([french, dutch])
  })

  it('brings back no result the minutes no longer have, nor one that hides in a list', () => {
    const { mine } = twoEditors(paragraph('Rien.'))
    const list = schema.node('bulletList', null, [schema.node('listItem', null, [result('Caché.')])])
    restoreMinutes(mine, item, asStored(result('Adopté.'), list))
    const passages = passagesIn(mine.getXmlFragment(minutesRoot(item)))
    expect(passages.map(({ text, resultOf }) => [text, resultOf])).toEqual([['Caché.', null]])
  })

  it('leaves everything as it is when the earlier text does not fit', () => {
    const { mine } = twoEditors(paragraph('Un.'))
    expect(() => restoreMinutes(mine, item, [{ type: 'table' }])).toThrow('table')
    expect(shown(mine)).toEqual(['Un.'])
  })
})
