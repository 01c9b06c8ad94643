import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { ITEM } from '../load/writer.ts'
import { minutesFromTrace } from './minutesFromTrace.ts'
import { syntheticTrace, type Patch } from './readTrace.ts'

function plainText(patches: readonly Patch[]): string {
  let text = ''
  for (const [at, deleted, inserted] of patches) text = text.slice(0, at) + inserted + text.slice(at + deleted)
  return text
}

function paragraphs(updates: readonly Uint8Array[]): string[] {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
    .getXmlFragment(minutesRoot(ITEM))
    .toArray()
    .map((element) => {
      if (!(element instanceof Y.XmlElement) || element.nodeName !== 'paragraph') throw new Error('no paragraph')
      const [words, ...more] = element.toArray()
      if (!(words instanceof Y.XmlText) || more.length > 0) throw new Error('no plain words')
      return words.toJSON()
    })
}

it('types a text as paragraphs, one update an edit', () => {
  const { patches } = syntheticTrace(3000, 5)
  const { updates, whole } = minutesFromTrace(patches)
  expect(updates.length).toBe(patches.length)
  expect(paragraphs(updates).join('\n')).toBe(plainText(patches))
  expect(paragraphs([whole])).toEqual(paragraphs(updates))
})

it('breaks, joins and replaces over several lines', () => {
  const patches: Patch[] = [
    [0, 0, 'one two'],
    [3, 1, '\n\nthree\n'],
    [1, 6, 'X'],
    [2, 3, 'a\nb'],
    [0, 1, ''],
  ]
  expect(paragraphs(minutesFromTrace(patches).updates).join('\n')).toBe(plainText(patches))
})
