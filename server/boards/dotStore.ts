import type { Kysely } from 'kysely'
import type { Dots, Rating } from '../../shared/boards/board.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Whose a paper is: named in its row, or sealed under the board's key (B20). */
export type PaperOwner = { personId: string; personBox: null } | { personId: null; personBox: Uint8Array }

/** What is stored of one person's dots. */
export type DotsPaper = { id: string; dots: Dots } & PaperOwner

/** What is stored of one person's marks for one target. */
export type MarksPaper = { id: string } & Rating & PaperOwner

function ownerOfRow(row: { person_id: string | null; person_box: Uint8Array | null }): PaperOwner {
  if (row.person_id !== null) return { personId: row.person_id, personBox: null }
  if (row.person_box === null) throw new Error('a paper is nobody’s')
  return { personId: null, personBox: row.person_box }
}

/** Adds a person's first paper of dots in a round. */
export async function insertDots(
  db: Db,
  { id, boardId, round, personId, personBox, dots }: DotsPaper & { boardId: string; round: number },
): Promise<void> {
  await db
    .insertInto('board_dots')
    .values({
      id,
      board_id: boardId,
      round,
      person_id: personId,
      person_box: personBox,
      dots: JSON.stringify(dots),
    })
    .execute()
}

/** Puts other dots on a paper. */
export async function updateDots(db: Db, id: string, dots: Dots): Promise<void> {
  await db
    .updateTable('board_dots')
    .set({ dots: JSON.stringify(dots) })
    .where('id', '=', id)
    .execute()
}

/** Every paper of a round. */
export async function listDots(db: Db, boardId: string, round: number): Promise<DotsPaper[]> {
  const rows = await db
    .selectFrom('board_dots')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('round', '=', round)
    .execute()
  return rows.map((row) => ({ id: row.id, dots: JSON.parse(row.dots) as Dots, ...ownerOfRow(row) }))
}

/** Adds a person's first marks for one target. */
export async function insertMarks(
  db: Db,
  { id, boardId, targetId, personId, personBox, impact, effort }: MarksPaper & { boardId: string },
): Promise<void> {
  await db
    .insertInto('board_ratings')
    .values({ id, board_id: boardId, target_id: targetId, person_id: personId, person_box: personBox, impact, effort })
    .execute()
}

/** Puts other marks on a paper. */
export async function updateMarks(
  db: Db,
  id: string,
  { impact, effort }: Pick<Rating, 'impact' | 'effort'>,
): Promise<void> {
  await db.updateTable('board_ratings').set({ impact, effort }).where('id', '=', id).execute()
}

/** Every mark given on a board. */
export async function listMarks(db: Db, boardId: string): Promise<MarksPaper[]> {
  const rows = await db.selectFrom('board_ratings').selectAll().where('board_id', '=', boardId).execute()
  return rows.map((row) => ({
    id: row.id,
    targetId: row.target_id,
    impact: row.impact,
    effort: row.effort,
    ...ownerOfRow(row),
  }))
}

/** Seals whose the papers of a board are that still name a person; `seal` is given a paper's id and its person. */
export async function sealPapers(
  db: Db,
  boardId: string,
  seal: (paperId: string, personId: string) => Uint8Array,
): Promise<void> {
  for (const table of ['board_dots', 'board_ratings'] as const) {
    const rows = await db.selectFrom(table).select(['id', 'person_id']).where('board_id', '=', boardId).execute()
    for (const { id, person_id: personId } of rows) {
      if (personId === null) continue
      const sealed = { person_id: null, person_box: seal(id, personId) }
      await db.updateTable(table).set(sealed).where('id', '=', id).execute()
    }
  }
}

/** Takes papers off a board, of dots or of marks. */
export async function deletePapers(
  db: Db,
  table: 'board_dots' | 'board_ratings',
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) await db.deleteFrom(table).where('id', '=', id).execute()
}

/** Takes every person's dots and marks off a board: what they came to is in its frozen text. */
export async function deleteAllPapers(db: Db, boardId: string): Promise<void> {
  await db.deleteFrom('board_dots').where('board_id', '=', boardId).execute()
  await db.deleteFrom('board_ratings').where('board_id', '=', boardId).execute()
}
