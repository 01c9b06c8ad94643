import type { Kysely } from 'kysely'
import type {
  BoardNeed,
  CardKind,
  Citation,
  EvidenceRelation,
  Need,
  Objective,
  Original,
} from '../../shared/boards/board.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** The cards kept as needs on a board, with their numbers once they have them. */
export async function listKept(db: Db, boardId: string): Promise<BoardNeed[]> {
  const rows = await db
    .selectFrom('board_needs')
    .leftJoin('needs', (join) =>
      join.onRef('needs.board_id', '=', 'board_needs.board_id').onRef('needs.card_id', '=', 'board_needs.card_id'),
    )
    .selectAll('board_needs')
    .select('needs.number')
    .where('board_needs.board_id', '=', boardId)
    .orderBy('needs.number')
    .orderBy('board_needs.card_id')
    .execute()
  const cited = await listCitations(db, [boardId])
  return rows.map((row) => ({
    cardId: row.card_id,
    objectives: JSON.parse(row.objectives) as Objective[],
    themeId: row.theme_id,
    texts: JSON.parse(row.texts) as Texts,
    evidence: cited.get(citedBy(boardId, row.card_id)) ?? [],
    number: row.number,
  }))
}

/** Keeps a card as a need, or says otherwise what is kept of it. */
export async function upsertKept(db: Db, boardId: string, need: Omit<BoardNeed, 'number' | 'evidence'>): Promise<void> {
  const row = {
    objectives: JSON.stringify(need.objectives),
    theme_id: need.themeId,
    texts: JSON.stringify(need.texts),
  }
  await db
    .insertInto('board_needs')
    .values({ board_id: boardId, card_id: need.cardId, ...row })
    .onConflict((conflict) => conflict.columns(['board_id', 'card_id']).doUpdateSet(row))
    .execute()
}

/** Lets a kept card go. */
export async function deleteKept(db: Db, boardId: string, cardId: string): Promise<void> {
  await db.deleteFrom('board_needs').where('board_id', '=', boardId).where('card_id', '=', cardId).execute()
}

/** The last number given in a series; 0 before the first. */
export async function lastSequence(db: Db, series: string): Promise<number> {
  const row = await db
    .selectFrom('needs')
    .select((eb) => eb.fn.max('sequence').as('last'))
    .where('series', '=', series)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Enters a need in the register. */
export async function insertNeed(
  db: Db,
  need: Omit<Need, 'evidence'> & { series: string; sequence: number },
): Promise<void> {
  await db
    .insertInto('needs')
    .values({
      id: need.id,
      number: need.number,
      series: need.series,
      sequence: need.sequence,
      group_id: need.groupId,
      board_id: need.boardId,
      meeting_id: need.meetingId,
      item_id: need.itemId,
      card_id: need.cardId,
      objectives: JSON.stringify(need.objectives),
      kind: need.kind,
      texts: JSON.stringify(need.texts),
      theme_id: need.themeId,
      theme: JSON.stringify(need.theme),
      weight: need.weight,
      originals: JSON.stringify(need.originals),
      at: need.at,
    })
    .execute()
}

async function withEvidence(db: Db, rows: readonly Tables['needs'][]): Promise<Need[]> {
  const cited = await listCitations(db, [...new Set(rows.map((row) => row.board_id))])
  return rows.map((row) => ({ ...toNeed(row), evidence: cited.get(citedBy(row.board_id, row.card_id)) ?? [] }))
}

function toNeed(row: Tables['needs']): Omit<Need, 'evidence'> {
  return {
    id: row.id,
    number: row.number,
    groupId: row.group_id,
    boardId: row.board_id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    cardId: row.card_id,
    objectives: JSON.parse(row.objectives) as Objective[],
    kind: row.kind as CardKind,
    texts: JSON.parse(row.texts) as Texts,
    themeId: row.theme_id,
    theme: JSON.parse(row.theme) as Texts,
    weight: row.weight,
    originals: JSON.parse(row.originals) as Original[],
    at: row.at,
  }
}

/** A group's register of needs, by number. */
export async function listNeeds(db: Db, groupId: string): Promise<Need[]> {
  const rows = await db
    .selectFrom('needs')
    .selectAll()
    .where('group_id', '=', groupId)
    .orderBy('series')
    .orderBy('sequence')
    .execute()
  return withEvidence(db, rows)
}

/** The needs with these ids, by number. */
export async function listNeedsById(db: Db, ids: readonly string[]): Promise<Need[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('needs')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('series')
    .orderBy('sequence')
    .execute()
  return withEvidence(db, rows)
}

interface CitationKey {
  boardId: string
  cardId: string
  evidenceId: string
}

function citedBy(boardId: string, cardId: string): string {
  return `${boardId} ${cardId}`
}

/** What is cited for the needs of some boards, by board and card. */
async function listCitations(db: Db, boardIds: readonly string[]): Promise<Map<string, Citation[]>> {
  if (boardIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('need_evidence')
    .innerJoin('evidence', 'evidence.id', 'need_evidence.evidence_id')
    .select(['board_id', 'card_id', 'evidence_id', 'relation', 'title'])
    .where('board_id', 'in', boardIds)
    .orderBy('title')
    .orderBy('evidence_id')
    .execute()
  const cited = new Map<string, Citation[]>()
  for (const row of rows) {
    const key = citedBy(row.board_id, row.card_id)
    const citation = { evidenceId: row.evidence_id, title: row.title, relation: row.relation as EvidenceRelation }
    cited.set(key, [...(cited.get(key) ?? []), citation])
  }
  return cited
}

/** Attaches evidence to a need, or says otherwise what it does for it. */
export async function upsertCitation(
  db: Db,
  { boardId, cardId, evidenceId, relation }: CitationKey & { relation: EvidenceRelation },
): Promise<void> {
  await db
    .insertInto('need_evidence')
    .values({ board_id: boardId, card_id: cardId, evidence_id: evidenceId, relation })
    .onConflict((conflict) => conflict.columns(['board_id', 'card_id', 'evidence_id']).doUpdateSet({ relation }))
    .execute()
}

/** Takes evidence off a need. */
export async function deleteCitation(db: Db, { boardId, cardId, evidenceId }: CitationKey): Promise<void> {
  await db
    .deleteFrom('need_evidence')
    .where('board_id', '=', boardId)
    .where('card_id', '=', cardId)
    .where('evidence_id', '=', evidenceId)
    .execute()
}
