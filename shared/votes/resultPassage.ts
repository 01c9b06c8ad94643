import * as Y from 'yjs'
import { passagesIn } from '../documents/passages.ts'
import { minutesRoot } from '../documents/protocol.ts'
import type { Locale } from '../i18n/locale.ts'

/** A result as it goes into the minutes of the item it was voted on. */
export interface ResultPassage {
  itemId: string
  voteId: string
  /** One sentence per language, in the order they are to stand. */
  sentences: [Locale, string][]
}

/** Writes a vote's result at the end of its item's minutes, one paragraph per language; what stands there already is not written again. */
export function addResultPassage(doc: Y.Doc, { itemId, voteId, sentences }: ResultPassage): void {
  const fragment = doc.getXmlFragment(minutesRoot(itemId))
  const written = passagesIn(fragment).filter((passage) => passage.resultOf === voteId)
  if (written.length > 0) return
  fragment.push(sentences.map(([lang, sentence]) => paragraph({ lang, resultOf: voteId }, sentence)))
}

function paragraph(marks: Record<string, string>, text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  for (const [name, value] of Object.entries(marks)) element.setAttribute(name, value)
  element.insert(0, [new Y.XmlText(text)])
  return element
}
