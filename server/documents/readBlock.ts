import type * as Y from 'yjs'
import { blocksAmong, passagesIn, type Block } from '../../shared/documents/passages.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import type { Locale } from '../../shared/i18n/locale.ts'

/**
 * A marked block of an item's minutes with its wording per language, read without an editor's schema, so that
 * nothing is lost on the way. A paragraph without a language counts as written in `fallback`.
 */
export function readBlock(doc: Y.Doc, itemId: string, blockId: string, fallback: Locale): Block | undefined {
  const passages = passagesIn(doc.getXmlFragment(minutesRoot(itemId)))
  const spoken = passages.map((passage) => ({ ...passage, lang: passage.lang ?? fallback }))
  return blocksAmong(spoken).find((block) => block.id === blockId)
}
