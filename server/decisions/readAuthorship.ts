import type { Kysely } from 'kysely'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { WordsAuthorship } from '../../shared/documents/history.ts'
import type { Tables } from '../database/tables.ts'
import { authorsOfBlock } from '../documents/authorsOfBlock.ts'
import type { AskHistory } from '../documents/histories.ts'
import { requireRules } from '../meetings/requireRules.ts'

/**
 * Who wrote the words that were entered in the register, as they stood in the minutes at that moment; null for a
 * decision that came from no passage, or whose words the minutes' history no longer shows.
 */
export async function readAuthorship(
  db: Kysely<Tables>,
  askHistory: AskHistory,
  { documentId, itemId, blockId, groupId, texts, adoptedAt }: Decision,
): Promise<WordsAuthorship[] | null> {
  if (documentId === null || itemId === null || blockId === null) return null
  const { decisionLanguages } = await requireRules(db, groupId)
  const place = { itemId, blockId, fallback: decisionLanguages[0] ?? 'fr' }
  return (await askHistory(documentId, (history) => authorsOfBlock(history, place, texts, adoptedAt))) ?? null
}
