import * as Y from 'yjs'
import { SERVER_CLIENT_ID } from '../../shared/documents/protocol.ts'
import type { DecodedUpdate } from './gate.ts'
import { isResult } from './places.ts'

type DeleteSet = DecodedUpdate['ds']

/** Whether an update deletes something that is neither here nor comes with it. */
export function deletesUnknown({ structs, ds }: DecodedUpdate, doc: Y.Doc): boolean {
  const ends = new Map<number, number>()
  for (const { id, length } of structs) ends.set(id.client, Math.max(ends.get(id.client) ?? 0, id.clock + length))
  for (const [client, ranges] of ds.clients) {
    const known = Math.max(Y.getState(doc.store, client), ends.get(client) ?? 0)
    if (ranges.some(({ clock, len }) => clock + len > known)) return true
  }
  return false
}

/** What is deleted that still stands in the document: nothing, formats alone, or words too. */
export function newsOfDeletions(ds: DeleteSet, doc: Y.Doc): 'none' | 'tidying' | 'words' {
  let news: 'none' | 'tidying' = 'none'
  for (const client of ds.clients.keys()) {
    for (const { content } of liveItems(ds, client, doc)) {
      if (!(content instanceof Y.ContentFormat)) return 'words'
      news = 'tidying'
    }
  }
  return news
}

/** Whether a result of a vote, or words of one, would be deleted. The server alone writes results, under its own id. */
export function deletesResult(ds: DeleteSet, doc: Y.Doc): boolean {
  for (const item of liveItems(ds, SERVER_CLIENT_ID, doc)) {
    if (item.content instanceof Y.ContentType && isResult(item.content.type)) return true
    for (let at: unknown = item.parent; at instanceof Y.AbstractType; at = at._item?.parent)
      if (isResult(at)) return true
  }
  return false
}

/** What a delete set names of one client and is not deleted yet. */
function* liveItems(ds: DeleteSet, client: number, doc: Y.Doc): Generator<Y.Item> {
  const structs = doc.store.clients.get(client) ?? []
  for (const { clock, len } of ds.clients.get(client) ?? []) {
    if (clock >= Y.getState(doc.store, client)) continue
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index]
      if (!struct || struct.id.clock >= clock + len) break
      if (struct instanceof Y.Item && !struct.deleted) yield struct
    }
  }
}
