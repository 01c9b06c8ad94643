import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addAgendaItem } from '../../shared/meetings/agendaDocument.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { unsentPassages } from './unsentWords.ts'

const itemId = 'item-number-one'

/** What a page shows as not sent: the words in brackets. */
const shown = (doc: Y.Doc, from: ReadonlyMap<number, number>) =>
  unsentPassages(doc, from).map(({ runs }) =>
    runs.map(({ text, isUnsent }) => (isUnsent ? `[${text}]` : text)).join(''),
  )

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  return element
}

const textOf = (element: unknown) => (element as Y.XmlElement).get(0) as Y.XmlText

describe('the words the server does not have', () => {
  it('are told apart from those it has, within the paragraph they stand in', () => {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment(minutesRoot(itemId))
    fragment.insert(0, [paragraph('The group decides.'), paragraph('Nothing new here.')])
    const from = new Map([[doc.clientID, Y.getState(doc.store, doc.clientID)]])
    textOf(fragment.get(0)).insert(10, 'at last ')
    expect(shown(doc, from)).toEqual(['The group [at last ]decides.'])
    expect(unsentPassages(doc, from)[0]?.place).toEqual({ kind: 'minutes', itemId })
  })

  it('leave out what was typed and deleted again, and what colleagues wrote meanwhile', () => {
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
    const fragment = mine.getXmlFragment(minutesRoot(itemId))
    fragment.insert(0, [paragraph('Words.')])
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    const from = new Map([[mine.clientID, Y.getState(mine.store, mine.clientID)]])
    textOf(fragment.get(0)).insert(6, ' mine and gone')
    textOf(fragment.get(0)).delete(11, 9)
    textOf(theirs.getXmlFragment(minutesRoot(itemId)).get(0)).insert(0, 'Theirs: ')
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
    expect(shown(mine, from)).toEqual(['Theirs: Words.[ mine]'])
  })

  it('are cut inside one insertion when only its beginning was confirmed', () => {
    const doc = new Y.Doc()
    doc.getText('context').insert(0, 'sent')
    doc.getText('context').insert(4, ' and not')
    expect(shown(doc, new Map([[doc.clientID, 4]]))).toEqual(['sent[ and not]'])
  })

  it('are found in lists, across line breaks, and in every field of an item', () => {
    const doc = new Y.Doc()
    const start = Y.getState(doc.store, doc.clientID)
    const list = new Y.XmlElement('bulletList')
    const entry = new Y.XmlElement('listItem')
    const lines = paragraph('one')
    doc.getXmlFragment(minutesRoot(itemId)).insert(0, [list])
    list.insert(0, [entry])
    entry.insert(0, [lines])
    lines.insert(1, [new Y.XmlElement('hardBreak'), new Y.XmlText('two')])
    addAgendaItem(doc, {
      id: itemId,
      type: 'discussion',
      position: 'a',
      plannedMinutes: 15,
      title: { en: 'A title' },
      owner: 'Somebody',
      expected: '',
      links: '',
      draft: {},
      removed: false,
    })
    const passages = unsentPassages(doc, new Map([[doc.clientID, start]]))
    expect(passages.map(({ place }) => ('field' in place ? place.field : place.kind))).toEqual([
      'minutes',
      'titleEn',
      'owner',
    ])
    expect(shown(doc, new Map([[doc.clientID, start]]))[0]).toBe('[one]\n[two]')
  })

  it('are none when everything is confirmed', () => {
    const doc = new Y.Doc()
    doc.getText('context').insert(0, 'sent')
    expect(shown(doc, new Map())).toEqual([])
  })
})
