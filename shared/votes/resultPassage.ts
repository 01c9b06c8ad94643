import type * as Y from 'yjs'
import { passagesIn } from '../documents/passages.ts'
import { minutesRoot } from '../documents/protocol.ts'
import { appendPassages } from '../documents/writePassages.ts'
import type { Locale } from '../i18n/locale.ts'

/** A result as it goes into the minutes of the item it was voted on. */
export interface ResultPassage {
  itemId: string
  /** The vote, or the later act on it, that this is the result of. */
  resultOf: string
  /** One sentence per language, in the order they are to stand. */
  sentences: [Locale, string][]
}

/** Writes a vote's result at the end of its item's minutes, one paragraph per language; what stands there already is not written again. */
export function addResultPassage(doc: Y.Doc, { itemId, resultOf, sentences }: ResultPassage): void {
  const written = passagesIn(doc.getXmlFragment(minutesRoot(itemId)))
  if (written.some((passage) => passage.resultOf === resultOf)) return
  appendPassages(
    doc,
    itemId,
    sentences.map(([lang, text]) => ({ text, lang, resultOf })),
  )
}
