import type { Kysely } from 'kysely'
import type { Evidence, EvidenceDraft, EvidenceKind, Transferability } from '../../shared/evidence/evidence.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>
type EvidenceRow = Tables['evidence'] & { group_code: string }

/** The whole shelf, the latest dated first. */
export async function listEvidence(db: Db): Promise<Evidence[]> {
  const rows = await evidenceQuery(db).orderBy('dated', 'desc').orderBy('title').execute()
  return rows.map(toEvidence)
}

/** The item with this id. */
export async function findEvidence(db: Db, id: string): Promise<Evidence | undefined> {
  const row = await evidenceQuery(db).where('evidence.id', '=', id).executeTakeFirst()
  return row && toEvidence(row)
}

/** Adds an item. */
export async function insertEvidence(
  db: Db,
  draft: EvidenceDraft,
  { id, groupId, at, by }: { id: string; groupId: string; at: string; by: string | null },
): Promise<void> {
  await db
    .insertInto('evidence')
    .values({ id, group_id: groupId, version: 1, ...toColumns(draft), outdated_on: null, added_by: by, added_at: at })
    .execute()
}

/** Replaces what an item says; its version goes up by one. */
export async function updateEvidence(
  db: Db,
  draft: EvidenceDraft,
  { id, version, outdatedOn }: { id: string; version: number; outdatedOn: string | null },
): Promise<void> {
  await db
    .updateTable('evidence')
    .set({ ...toColumns(draft), version: version + 1, outdated_on: outdatedOn })
    .where('id', '=', id)
    .execute()
}

function evidenceQuery(db: Db) {
  return db
    .selectFrom('evidence')
    .innerJoin('groups', 'groups.id', 'evidence.group_id')
    .selectAll('evidence')
    .select('groups.code as group_code')
}

function toColumns({ date, ...draft }: EvidenceDraft) {
  return { ...draft, dated: date }
}

function toEvidence(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    groupId: row.group_id,
    groupCode: row.group_code,
    version: row.version,
    kind: row.kind as EvidenceKind,
    title: row.title,
    lang: row.lang as Locale,
    finding: row.finding,
    source: row.source,
    link: row.link,
    date: row.dated,
    territory: row.territory,
    transferable: row.transferable as Transferability | null,
    conditions: row.conditions,
    outdatedOn: row.outdated_on,
    addedAt: row.added_at,
  }
}
