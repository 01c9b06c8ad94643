import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { minutesSchema } from '../../shared/documents/blocks.ts'
import { KeptNodes } from './keptNodes.ts'

const paragraph = minutesSchema.node('paragraph')

/** Carries out a change as a binding does that forgets everything at each: tells whether it could. */
function forgets(nodes: KeptNodes, fragment: Y.XmlFragment, change: () => void): boolean {
  const doc = fragment.doc as Y.Doc
  const begin = (transaction: Y.Transaction) => nodes.begin(transaction)
  doc.on('beforeObserverCalls', begin)
  doc.transact(change)
  doc.off('beforeObserverCalls', begin)
  nodes.clear()
  nodes.end()
  const hasForgotten = nodes.size === 0
  for (const child of fragment.toArray()) nodes.set(child as unknown as Y.AbstractType<unknown>, paragraph)
  return hasForgotten
}

it('keeps the nodes while letters alone change, and forgets them once when paragraphs have come, gone or changed', () => {
  const fragment = new Y.Doc().getXmlFragment('minutes')
  const text = new Y.XmlText('words')
  const element = new Y.XmlElement('paragraph')
  const nodes = new KeptNodes()
  expect(forgets(nodes, fragment, () => fragment.insert(0, [element]))).toBe(true)
  expect(forgets(nodes, fragment, () => element.insert(0, [text]))).toBe(true)
  expect(forgets(nodes, fragment, () => text.insert(0, 'more '))).toBe(false)
  expect(forgets(nodes, fragment, () => text.format(0, 4, { bold: {} }))).toBe(false)
  expect(forgets(nodes, fragment, () => element.setAttribute('kind', 'decision'))).toBe(true)
  expect(forgets(nodes, fragment, () => text.delete(0, 5))).toBe(false)
})

it('forgets at the next change from elsewhere when paragraphs have moved here meanwhile, and when asked otherwise', () => {
  const fragment = new Y.Doc().getXmlFragment('minutes')
  const text = new Y.XmlText('words')
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [text])
  const nodes = new KeptNodes()
  forgets(nodes, fragment, () => fragment.insert(0, [element]))
  nodes.begin({ changed: new Map([[fragment, new Set([null])]]) as unknown as Y.Transaction['changed'] })
  nodes.end()
  expect(forgets(nodes, fragment, () => text.insert(0, 'more '))).toBe(true)
  expect(forgets(nodes, fragment, () => text.insert(0, 'more '))).toBe(false)
  nodes.clear()
  expect(nodes.size).toBe(0)
})
