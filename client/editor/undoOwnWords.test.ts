import { initProseMirrorDoc, updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { minutesSchema as schema } from '../../shared/documents/blocks.ts'
import { passagesIn } from '../../shared/documents/passages.ts'
import { OwnUndoManager } from './undoOwnWords.ts'

const decision = { id: 'block-one', kind: 'decision', lang: 'fr' }

function paragraph(words: string, attrs: Record<string, string> = {}) {
  return schema.node('paragraph', attrs, words === '' ? [] : [schema.text(words)])
}

function twoEditors() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  mine.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(theirs, update, 'network'))
  theirs.on('update', (update, origin) => origin !== 'network' && Y.applyUpdate(mine, update, 'network'))
  const fragment = mine.getXmlFragment('item:one')
  const undo = new OwnUndoManager(fragment)
  undo.captureTimeout = 0
  /** What an editor does with a change: the whole document, compared and written as a difference. */
  const put = (...paragraphs: ReturnType<typeof paragraph>[]) => {
    const { meta } = initProseMirrorDoc(fragment, schema)
    const doc = schema.node('doc', null, paragraphs)
    mine.transact(() => updateYFragment(mine, fragment, doc, meta), ySyncPluginKey)
    undo.stopCapturing()
  }
  const theirWords = (at: number, index: number, words: string) => {
    const element = theirs.getXmlFragment('item:one').get(at) as Y.XmlElement
    const first = element.get(0)
    if (first instanceof Y.XmlText) first.insert(index, words)
    else element.insert(0, [new Y.XmlText(words)])
  }
  const shown = () => passagesIn(fragment).map(({ text, kind, id }) => [text, kind, id])
  return { fragment, undo, put, theirWords, shown }
}

describe('[21] undo', () => {
  it('of a block keeps it, and what it is, once a colleague has written in it', () => {
    const { undo, put, theirWords, shown } = twoEditors()
    put(paragraph('Le groupe ', decision))
    theirWords(0, 10, 'décide.')
    undo.undo()
    expect(shown()).toEqual([['décide.', 'decision', 'block-one']])
    undo.redo()
    expect(shown()).toEqual([['Le groupe décide.', 'decision', 'block-one']])
  })

  it('of an empty block keeps the words a colleague put in', () => {
    const { undo, put, theirWords, shown } = twoEditors()
    put(paragraph('', decision))
    theirWords(0, 0, 'theirs')
    undo.undo()
    expect(shown()).toEqual([['theirs', 'decision', 'block-one']])
  })

  it('of a block nobody else touched takes it away, and redo brings back the same', () => {
    const { undo, put, shown } = twoEditors()
    put(paragraph('mine', decision))
    undo.undo()
    expect(shown()).toEqual([])
    undo.redo()
    expect(shown()).toEqual([['mine', 'decision', 'block-one']])
  })

  it('of marking makes a paragraph plain again, its words and a colleague’s untouched', () => {
    const { undo, put, theirWords, shown } = twoEditors()
    put(paragraph('Le groupe'))
    put(paragraph('Le groupe', decision))
    theirWords(0, 9, ' décide.')
    undo.undo()
    expect(shown()).toEqual([['Le groupe décide.', null, null]])
  })

  it('of a list keeps the entry a colleague wrote in', () => {
    const { undo, put, fragment } = twoEditors()
    const item = (words: string) => schema.node('listItem', null, [paragraph(words)])
    put(schema.node('bulletList', null, [item('one'), item('two')]))
    const list = () => fragment.get(0) as Y.XmlElement
    const second = (list().get(1) as Y.XmlElement).get(0) as Y.XmlElement
    fragment.doc?.transact(() => (second.get(0) as Y.XmlText).insert(3, ' theirs'), 'elsewhere')
    undo.undo()
    expect(passagesIn(fragment).map(({ text }) => text)).toEqual([' theirs'])
    expect(list().nodeName).toBe('bulletList')
  })

  it('leaves the server’s and colleagues’ changes alone', () => {
    const { undo, put, theirWords, shown } = twoEditors()
    put(paragraph('mine'))
    theirWords(0, 4, ' theirs')
    undo.undo()
    undo.undo()
    expect(shown()).toEqual([[' theirs', null, null]])
  })
})
