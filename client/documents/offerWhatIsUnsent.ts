import type * as Y from 'yjs'
import { ITEMS } from '../../shared/meetings/agendaDocument.ts'
import { readAgendaItems } from '../../shared/meetings/readAgenda.ts'
import type { CloseReason } from './closeReasons.ts'
import type { Connection } from './connection.ts'
import type { CopyName } from './copyNames.ts'
import { salvageCopy } from './salvageCopy.ts'
import { unsaved } from './savedState.ts'
import { offerUnsent, type OfferedPassage } from './unsentOffers.ts'
import { unsentPassages, type UnsentPassage } from './unsentWords.ts'

/** The documents this page has open: an agenda among them names the items. */
type OpenDocs = () => readonly Y.Doc[]

/** Offers what a refused connection holds that the server lacks; nothing when it lacks nothing. */
export function offerUnsentOf(connection: Connection, reason: CloseReason, docs: OpenDocs): void {
  const edits = unsaved(connection.saved())
  if (edits === 0) return
  const passages = named(unsentPassages(connection.doc, connection.unsentFrom()), docs())
  offerUnsent({ documentId: connection.documentId, reason, edits, passages })
}

/** Offers what copies kept on this device hold that can never be sent, and deletes them. */
export async function offerCopies(
  copies: readonly CopyName[],
  reasonOf: (copy: CopyName) => CloseReason,
  docs: OpenDocs,
): Promise<void> {
  for (const copy of copies) {
    const { edits, passages } = await salvageCopy(copy)
    if (edits === 0) continue
    offerUnsent({ documentId: copy.documentId, reason: reasonOf(copy), edits, passages: named(passages, docs()) })
  }
}

function named(passages: readonly UnsentPassage[], docs: readonly Y.Doc[]): OfferedPassage[] {
  const items = docs.filter((doc) => doc.share.has(ITEMS)).flatMap(readAgendaItems)
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  return passages.map((passage) => {
    const { place } = passage
    return { ...passage, title: ('itemId' in place && titles.get(place.itemId)) || {} }
  })
}
