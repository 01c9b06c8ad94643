import * as Y from 'yjs'
import type { CopyName } from './copyNames.ts'
import { openLocalCopy } from './localCopy.ts'
import { OwnEdits } from './ownEdits.ts'
import { unsentPassages, type UnsentPassage } from './unsentWords.ts'

/** What was found in a copy that can never be sent. */
export interface Salvaged {
  edits: number
  passages: readonly UnsentPassage[]
}

/** Takes what was never sent out of a copy kept on this device, and deletes the copy. */
export async function salvageCopy(name: CopyName): Promise<Salvaged> {
  const doc = new Y.Doc()
  const own = new OwnEdits()
  let edits = 0
  const copy = openLocalCopy(name, doc, {
    onRestored: ({ records }) => {
      edits = own.inherit(records, (client) => Y.getState(doc.store, client))
    },
    onKept: () => undefined,
    onLost: () => undefined,
  })
  await copy.settled
  const passages = unsentPassages(doc, own.unsentFrom())
  await copy.destroy()
  doc.destroy()
  return { edits, passages }
}
