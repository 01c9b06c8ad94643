import type { Kysely } from 'kysely'
import type { Citation, EvidenceRelation, Recommendation, ThemeConsent } from '../../shared/boards/board.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Remembers that a block of the minutes follows from a theme; once more changes nothing. */
export async function insertRecommendation(
  db: Db,
  link: { boardId: string; themeId: string; documentId: string; blockId: string },
): Promise<void> {
  await db
    .insertInto('board_recommendations')
    .values({
      board_id: link.boardId,
      theme_id: link.themeId,
      document_id: link.documentId,
      block_id: link.blockId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A block of the minutes, wherever it came from. */
export interface BlockPlace {
  documentId: string
  blockId: string
}

/** The decision blocks that follow from a board's themes, with the evidence that was attached to each. */
export async function listRecommendations(db: Db, boardId: string): Promise<(Recommendation & BlockPlace)[]> {
  const rows = await db
    .selectFrom('board_recommendations')
    .select(['theme_id as themeId', 'document_id as documentId', 'block_id as blockId'])
    .where('board_id', '=', boardId)
    .orderBy('block_id')
    .execute()
  return Promise.all(rows.map(async (row) => ({ ...row, evidence: await listBlockEvidence(db, row) })))
}

/** What was attached to a decision block as speaking for or against it (B69). */
export async function listBlockEvidence(db: Db, { documentId, blockId }: BlockPlace): Promise<Citation[]> {
  const rows = await db
    .selectFrom('recommendation_evidence')
    .innerJoin('evidence', 'evidence.id', 'recommendation_evidence.evidence_id')
    .select(['evidence_id', 'relation', 'title'])
    .where('document_id', '=', documentId)
    .where('block_id', '=', blockId)
    .orderBy('title')
    .orderBy('evidence_id')
    .execute()
  return rows.map((row) => ({
    evidenceId: row.evidence_id,
    title: row.title,
    relation: row.relation as EvidenceRelation,
  }))
}

/** Attaches evidence to a decision block, or says otherwise what it does for it. */
export async function upsertBlockEvidence(
  db: Db,
  { documentId, blockId }: BlockPlace,
  evidenceId: string,
  relation: EvidenceRelation,
): Promise<void> {
  await db
    .insertInto('recommendation_evidence')
    .values({ document_id: documentId, block_id: blockId, evidence_id: evidenceId, relation })
    .onConflict((conflict) => conflict.columns(['document_id', 'block_id', 'evidence_id']).doUpdateSet({ relation }))
    .execute()
}

/** Takes evidence off a decision block. */
export async function deleteBlockEvidence(
  db: Db,
  { documentId, blockId }: BlockPlace,
  evidenceId: string,
): Promise<void> {
  await db
    .deleteFrom('recommendation_evidence')
    .where('document_id', '=', documentId)
    .where('block_id', '=', blockId)
    .where('evidence_id', '=', evidenceId)
    .execute()
}

/** Remembers which theme a consent round asks for. */
export async function insertThemeConsent(
  db: Db,
  { boardId, themeId, roundId }: ThemeConsent & { boardId: string },
): Promise<void> {
  await db.insertInto('board_consents').values({ board_id: boardId, theme_id: themeId, round_id: roundId }).execute()
}

/** The consent rounds asked on the themes of some boards, oldest first. */
export async function listThemeConsents(
  db: Db,
  boardIds: readonly string[],
): Promise<(ThemeConsent & { boardId: string })[]> {
  if (boardIds.length === 0) return []
  return db
    .selectFrom('board_consents')
    .innerJoin('consent_rounds', 'consent_rounds.id', 'board_consents.round_id')
    .select(['board_id as boardId', 'theme_id as themeId', 'round_id as roundId'])
    .where('board_id', 'in', boardIds)
    .orderBy('consent_rounds.started_at')
    .orderBy('round_id')
    .execute()
}
