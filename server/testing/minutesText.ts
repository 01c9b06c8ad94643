import * as Y from 'yjs'
import { minutesRoot } from '../../shared/documents/protocol.ts'

const root = minutesRoot('item-0001')

/** Opens a paragraph at the top of an item's minutes, as an editor does, and answers its text to type on in. */
export function typeLine(doc: Y.Doc, words: string): Y.XmlText {
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText(words)
  paragraph.insert(0, [text])
  doc.getXmlFragment(root).insert(0, [paragraph])
  return text
}

/** The words of an item's minutes, paragraphs run together. */
export function linesIn(doc: Y.Doc): string {
  return wordsOf(doc.getXmlFragment(root))
}

function wordsOf(type: Y.XmlFragment): string {
  const parts = type.toArray().map((child) => (child instanceof Y.XmlText ? child.toJSON() : ''))
  const nested = type.toArray().map((child) => (child instanceof Y.XmlElement ? wordsOf(child) : ''))
  return parts.map((part, index) => part + nested[index]).join('')
}
