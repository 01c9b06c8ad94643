import type { Kysely } from 'kysely'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Drafted } from '../../shared/votes/drafted.ts'
import type { Tables } from '../database/tables.ts'
import { readBlock } from '../documents/readBlock.ts'
import { readDocument } from '../documents/readDocument.ts'
import { requireItem } from '../meetings/readAgenda.ts'
import { requireRules } from '../meetings/requireRules.ts'

/**
 * A motion's words as people have drafted them together, from the server's own copy: the item's draft decision, or a decision
 * in its minutes. Refuses a passage that is gone. See RULES.md V100.
 */
export async function readDraft(
  db: Kysely<Tables>,
  meeting: Meeting,
  itemId: string,
  { blockId }: Drafted,
): Promise<Texts> {
  if (blockId === null) return (await requireItem(db, meeting, itemId)).draft
  const { decisionLanguages } = await requireRules(db, meeting.groupId)
  const doc = await readDocument(db, meeting.minutesDocumentId)
  try {
    const block = readBlock(doc, itemId, blockId, decisionLanguages[0] ?? 'fr')
    if (block?.kind !== 'decision') throw refuse('votes.draftGone', { field: 'drafted' })
    return block.texts
  } finally {
    doc.destroy()
  }
}
