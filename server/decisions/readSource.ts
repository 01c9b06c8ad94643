import type { Kysely } from 'kysely'
import type { Decision, DecisionSource } from '../../shared/decisions/decision.ts'
import { locales, type Texts } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'
import { readBlock } from '../documents/readBlock.ts'
import { readDocument } from '../documents/readDocument.ts'
import { requireRules } from '../meetings/requireRules.ts'

type Db = Kysely<Tables>

/** Where a decision block stands. */
interface Place {
  groupId: string
  documentId: string
  itemId: string
  blockId: string
}

/**
 * A decision block's words by language, from the server's own copy of the minutes; undefined when no decision stands
 * there. Words without a language count as the group's first language of decision.
 */
export async function readPassage(db: Db, { groupId, documentId, itemId, blockId }: Place): Promise<Texts | undefined> {
  const { decisionLanguages } = await requireRules(db, groupId)
  const doc = await readDocument(db, documentId)
  try {
    const block = readBlock(doc, itemId, blockId, decisionLanguages[0] ?? 'fr')
    return block?.kind === 'decision' ? block.texts : undefined
  } finally {
    doc.destroy()
  }
}

/** How the passage a decision was entered from stands in the minutes now; null for one that came from no passage. */
export async function readSource(db: Db, decision: Decision): Promise<DecisionSource | null> {
  const { documentId, itemId, blockId, groupId, texts } = decision
  if (documentId === null || itemId === null || blockId === null) return null
  const words = await readPassage(db, { groupId, documentId, itemId, blockId })
  if (!words) return 'missing'
  return locales.every((locale) => words[locale] === texts[locale]) ? 'same' : 'differs'
}
