import type * as Y from 'yjs'
import { passagesIn } from '../documents/passages.ts'
import { minutesRoot } from '../documents/protocol.ts'
import { insertPassagesBelow } from '../documents/writePassages.ts'
import { translate } from '../i18n/translate.ts'
import type { Dissent } from './dissent.ts'

/** A dissent with the vote and the item it belongs to. */
export interface DissentPassage extends Pick<Dissent, 'language' | 'organisation' | 'text'> {
  itemId: string
  voteId: string
}

/** Writes a dissent right under its vote's result, in its own language, as the server's own words; what stands there already is not written again. */
export function addDissentPassage(doc: Y.Doc, { itemId, voteId, ...dissent }: DissentPassage): void {
  const { language, organisation, text: said } = dissent
  const text = translate(language, 'votes.dissent.minuted', { organisation, text: said })
  const written = passagesIn(doc.getXmlFragment(minutesRoot(itemId))).filter(({ resultOf }) => resultOf === voteId)
  if (written.some((passage) => passage.text === text)) return
  insertPassagesBelow(doc, itemId, { resultOf: voteId }, [{ text, lang: language, resultOf: voteId }])
}
