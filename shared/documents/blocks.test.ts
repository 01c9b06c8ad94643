import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { enterVersion, leaveBlock, markBlock, setLanguage, unmarkBlock } from './blockMarking.ts'
import { minutesSchema as schema } from './blocks.ts'
import { blocksAmong, findBlock, passagesIn, passagesOf } from './passages.ts'

const text = (words: string) => schema.text(words)
const paragraph = (words: string, attrs: Record<string, string | null> = {}) =>
  schema.node('paragraph', attrs, words === '' ? [] : [text(words)])
const minutes = (...nodes: Node[]) => schema.node('doc', null, nodes)
const head = { id: 'block-one', kind: 'decision', lang: 'fr' }

/** Applies a change with the cursor at a place and gives the document it leads to; undefined when it said no. */
function changed(doc: Node, at: number, change: (tr: Transaction) => boolean): Node | undefined {
  const state = EditorState.create({ doc })
  const tr = state.tr.setSelection(TextSelection.create(doc, at))
  return change(tr) ? tr.doc : undefined
}

const shown = (doc: Node | undefined) =>
  doc &&
  passagesOf(doc).map(({ text: words, kind, lang, of }) => [words, kind, lang, of].filter((part) => part !== null))

describe('the schema of the minutes', () => {
  it('[12] lets every parent be empty, so that no deletion destroys one', () => {
    for (const name of ['doc', 'bulletList', 'orderedList', 'listItem']) {
      expect(schema.node(name).check()).toBeUndefined()
    }
  })

  it('knows no code, no images and no other marks than bold, italic and link', () => {
    expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'link'])
    expect(Object.keys(schema.nodes).toSorted()).toEqual([
      'bulletList',
      'doc',
      'hardBreak',
      'heading',
      'listItem',
      'orderedList',
      'paragraph',
      'text',
    ])
  })

  it('shows a link with an unsafe address as words without a link', () => {
    const link = schema.marks['link']
    const written = (href: string) => JSON.stringify(link?.spec.toDOM?.(link.create({ href }), true))
    expect(written('javascript:alert(1)')).not.toContain('javascript')
    expect(written('https://example.org/a')).toContain('https://example.org/a')
  })
})

describe('marking passages', () => {
  it('makes a paragraph a decision by attributes alone, and plain again', () => {
    const doc = minutes(paragraph('Le groupe décide.'))
    const marked = changed(doc, 3, (tr) => markBlock(tr, 'decision', { id: 'block-one', lang: 'fr' }))
    expect(shown(marked)).toEqual([['Le groupe décide.', 'decision', 'fr']])
    const unmarked = marked && changed(marked, 3, (tr) => unmarkBlock(tr, 'block-one'))
    expect(shown(unmarked)).toEqual([['Le groupe décide.', 'fr']])
  })

  it('keeps the id when the kind changes', () => {
    const doc = changed(minutes(paragraph('x', head)), 1, (tr) =>
      markBlock(tr, 'action', { id: 'block-two', lang: 'nl' }),
    )
    expect(doc?.firstChild?.attrs).toMatchObject({ id: 'block-one', kind: 'action', lang: 'fr' })
  })

  it('never marks a language version or a result', () => {
    const mark = (tr: Transaction) => markBlock(tr, 'need', { id: 'block-two', lang: 'nl' })
    expect(changed(minutes(paragraph('x', { of: 'block-one' })), 1, mark)).toBeUndefined()
    expect(changed(minutes(paragraph('x', { resultOf: 'vote-one' })), 1, mark)).toBeUndefined()
  })

  it('adds a language version below the block, once', () => {
    const doc = minutes(paragraph('Décide.', head), paragraph('after'))
    const once = changed(doc, 1, (tr) => enterVersion(tr, 'block-one', 'nl'))
    expect(shown(once)).toEqual([['Décide.', 'decision', 'fr'], ['', 'nl', 'block-one'], ['after']])
    const twice = once && changed(once, 1, (tr) => enterVersion(tr, 'block-one', 'nl'))
    expect(shown(twice)).toEqual(shown(once))
  })

  it('opens a plain paragraph below the whole block on Enter, with what stood after the cursor', () => {
    const doc = minutes(paragraph('Le groupe décide.', head), paragraph('De groep.', { of: 'block-one', lang: 'nl' }))
    expect(shown(changed(doc, 10, leaveBlock))).toEqual([
      ['Le groupe', 'decision', 'fr'],
      ['De groep.', 'nl', 'block-one'],
      [' décide.'],
    ])
    expect(shown(changed(doc, 1, leaveBlock))?.[0]).toEqual([''])
    expect(changed(minutes(paragraph('plain', { lang: 'fr' })), 3, leaveBlock)).toBeUndefined()
    const replaced = EditorState.create({ doc, selection: TextSelection.create(doc, 4, 10) }).tr
    expect(leaveBlock(replaced)).toBe(true)
    expect(shown(replaced.doc)?.[0]).toEqual(['Le ', 'decision', 'fr'])
    const result = changed(minutes(paragraph('Adopté.', { resultOf: 'vote-one', lang: 'fr' })), 4, leaveBlock)
    expect(result?.child(1).attrs).toMatchObject({ resultOf: null, lang: null })
  })

  it('leaves no passage of a block without a language', () => {
    expect(changed(minutes(paragraph('x', head)), 1, (tr) => setLanguage(tr, null))).toBeUndefined()
    const plainOne = changed(minutes(paragraph('x', { lang: 'fr' })), 1, (tr) => setLanguage(tr, null))
    expect(shown(plainOne)).toEqual([['x']])
  })
})

describe('reading blocks', () => {
  const item = (...nodes: Node[]) => schema.node('listItem', null, nodes)
  const doc = minutes(
    schema.node('heading', { level: 2 }, [text('Décision')]),
    schema.node('paragraph', head, [
      text('Un'),
      schema.node('hardBreak'),
      text('deux '),
      schema.text('trois', [schema.mark('bold')]),
    ]),
    paragraph('Een', { of: 'block-one', lang: 'nl' }),
    schema.node('bulletList', null, [item(paragraph('Agir', { id: 'block-two', kind: 'action', lang: 'fr' }))]),
    paragraph(' Twee ', { of: 'block-one', lang: 'nl' }),
    paragraph('', { of: 'block-one', lang: 'en' }),
    paragraph('a copy', { ...head, lang: 'en' }),
  )
  const written = () => {
    const ydoc = new Y.Doc()
    const fragment = ydoc.getXmlFragment('item:one')
    updateYFragment(ydoc, fragment, doc, { mapping: new Map(), isOMark: new Map() })
    return fragment
  }

  it('joins the paragraphs of a language and leaves empty languages out; the first of two heads with one id counts', () => {
    expect(blocksAmong(passagesOf(doc))).toEqual([
      { id: 'block-one', kind: 'decision', texts: { fr: 'Un\ndeux trois', nl: 'Een\nTwee' } },
      { id: 'block-two', kind: 'action', texts: { fr: 'Agir' } },
    ])
  })

  it('reads the same from the shared document as from the editor', () => {
    const fragment = written()
    expect(blocksAmong(passagesIn(fragment))).toEqual(blocksAmong(passagesOf(doc)))
    expect(findBlock(fragment, 'block-two')?.texts).toEqual({ fr: 'Agir' })
    expect(findBlock(fragment, 'block-none')).toBeUndefined()
  })

  it('reads an unknown kind or language as none, and never changes what it reads', () => {
    const fragment = written()
    const first = fragment.get(1) as Y.XmlElement
    first.setAttribute('lang', 'de')
    const before = Y.encodeStateAsUpdate(fragment.doc!)
    expect(findBlock(fragment, 'block-one')?.texts).toEqual({ nl: 'Een\nTwee' })
    expect(Y.encodeStateAsUpdate(fragment.doc!)).toEqual(before)
  })
})

describe('two people at once', () => {
  it('[13] loses no word when one types in a paragraph while the other makes it a decision', () => {
    const mine = new Y.Doc()
    const start = mine.getXmlFragment('item:one')
    updateYFragment(mine, start, minutes(paragraph('Le groupe')), { mapping: new Map(), isOMark: new Map() })
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))

    const { doc, meta } = initProseMirrorDoc(start, schema)
    const marked = changed(doc, 1, (tr) => markBlock(tr, 'decision', { id: 'block-one', lang: 'fr' }))
    updateYFragment(mine, start, marked, meta)
    const paragraphOfTheirs = theirs.getXmlFragment('item:one').get(0) as Y.XmlElement
    ;(paragraphOfTheirs.get(0) as Y.XmlText).insert(9, ' décide.')

    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
    expect(findBlock(start, 'block-one')).toEqual({
      id: 'block-one',
      kind: 'decision',
      texts: { fr: 'Le groupe décide.' },
    })
    expect(yXmlFragmentToProseMirrorRootNode(theirs.getXmlFragment('item:one'), schema).toJSON()).toEqual(
      yXmlFragmentToProseMirrorRootNode(start, schema).toJSON(),
    )
  })
})
