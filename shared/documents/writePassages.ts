import * as Y from 'yjs'
import { marksFrom, type PassageMarks } from './passages.ts'
import { minutesRoot } from './protocol.ts'

/** A paragraph to be written: its words and the marks it carries. */
export interface NewPassage extends Partial<PassageMarks> {
  text: string
}

/** Writes paragraphs at the end of an item's minutes. */
export function appendPassages(doc: Y.Doc, itemId: string, passages: readonly NewPassage[]): void {
  doc.getXmlFragment(minutesRoot(itemId)).push(passages.map(paragraph))
}

/** Writes paragraphs right below the last one in an item's minutes that states a result; at the end when none does. */
export function insertPassagesBelow(
  doc: Y.Doc,
  itemId: string,
  { resultOf }: Pick<PassageMarks, 'resultOf'>,
  passages: readonly NewPassage[],
): void {
  const fragment = doc.getXmlFragment(minutesRoot(itemId))
  const below = fragment
    .toArray()
    .findLastIndex((child) => child instanceof Y.XmlElement && marksFrom(child.getAttributes()).resultOf === resultOf)
  fragment.insert(below === -1 ? fragment.length : below + 1, passages.map(paragraph))
}

function paragraph({ text, ...marks }: NewPassage): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  for (const [name, value] of Object.entries(marks)) {
    if (value !== null) element.setAttribute(name, value)
  }
  element.insert(0, [new Y.XmlText(text)])
  return element
}
