import * as Y from 'yjs'
import type { PassageMarks } from './passages.ts'
import { minutesRoot } from './protocol.ts'

/** A paragraph to be written: its words and the marks it carries. */
export interface NewPassage extends Partial<PassageMarks> {
  text: string
}

/** Writes paragraphs at the end of an item's minutes. */
export function appendPassages(doc: Y.Doc, itemId: string, passages: readonly NewPassage[]): void {
  doc.getXmlFragment(minutesRoot(itemId)).push(passages.map(paragraph))
}

function paragraph({ text, ...marks }: NewPassage): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  for (const [name, value] of Object.entries(marks)) {
    if (value !== null) element.setAttribute(name, value)
  }
  element.insert(0, [new Y.XmlText(text)])
  return element
}
