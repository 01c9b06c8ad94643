import type { Kysely } from 'kysely'
import type { Board, BoardSettings, BoardTimer, Phase, Target } from '../../shared/boards/board.ts'
import type { PlanStep } from '../../shared/boards/methodCard.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** A board with what only the server needs of it. */
export interface BoardRecord extends Board {
  /** Whether anybody may have begun to write: the setting of anonymity binds from then on (B10). */
  begun: boolean
  /** Whether the key that authors are sealed under is still to be there. */
  keyState: 'kept' | 'destroyed'
  /** The exact text that was frozen. */
  frozenText: string | null
}

/** Adds a board. */
export async function insertBoard(db: Db, board: BoardRecord): Promise<void> {
  await db
    .insertInto('boards')
    .values({
      id: board.id,
      group_id: board.groupId,
      meeting_id: board.meetingId,
      item_id: board.itemId,
      question: JSON.stringify(board.question),
      settings: JSON.stringify(board.settings),
      phase: board.phase,
      version: board.version,
      begun: board.begun ? 1 : 0,
      revealed_at: board.revealedAt,
      results_shown_at: board.resultsShownAt,
      ratings_shown: board.ratingsShown ? 1 : 0,
      round: board.round,
      timer: JSON.stringify(board.timer),
      small_groups: JSON.stringify(board.smallGroups),
      plan: JSON.stringify(board.plan),
      method_card_id: board.methodCardId,
      run_by: board.runBy,
      document_id: board.documentId,
      key_state: board.keyState,
      created_at: board.createdAt,
      frozen_at: board.frozenAt,
      frozen_hash: board.frozenHash,
      frozen_text: board.frozenText,
    })
    .execute()
}

function toBoard(row: Tables['boards']): BoardRecord {
  return {
    id: row.id,
    groupId: row.group_id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    question: JSON.parse(row.question) as Texts,
    settings: JSON.parse(row.settings) as BoardSettings,
    phase: row.phase as Phase,
    version: row.version,
    begun: row.begun === 1,
    revealedAt: row.revealed_at,
    resultsShownAt: row.results_shown_at,
    ratingsShown: row.ratings_shown === 1,
    round: row.round,
    timer: JSON.parse(row.timer) as BoardTimer,
    smallGroups: JSON.parse(row.small_groups) as string[][],
    plan: JSON.parse(row.plan) as PlanStep[],
    methodCardId: row.method_card_id,
    runBy: row.run_by,
    documentId: row.document_id,
    keyState: row.key_state as BoardRecord['keyState'],
    createdAt: row.created_at,
    frozenAt: row.frozen_at,
    frozenHash: row.frozen_hash,
    frozenText: row.frozen_text,
  }
}

/** The board with this id. */
export async function findBoard(db: Db, id: string): Promise<BoardRecord | undefined> {
  const row = await db.selectFrom('boards').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toBoard(row)
}

/** A meeting's boards, oldest first. */
export async function listBoards(db: Db, meetingId: string): Promise<BoardRecord[]> {
  const rows = await db
    .selectFrom('boards')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toBoard)
}

/** Boards whose key is to be there: those that are not frozen, and those whose freeze is not finished. */
export async function listKeyedBoards(db: Db): Promise<{ id: string; frozen: boolean }[]> {
  const rows = await db.selectFrom('boards').select(['id', 'phase']).where('key_state', '=', 'kept').execute()
  return rows.map(({ id, phase }) => ({ id, frozen: phase === 'frozen' }))
}

/** What may change of a board. */
export type BoardChange = Partial<
  Pick<
    BoardRecord,
    | 'question'
    | 'settings'
    | 'phase'
    | 'begun'
    | 'revealedAt'
    | 'resultsShownAt'
    | 'ratingsShown'
    | 'round'
    | 'timer'
    | 'smallGroups'
    | 'runBy'
    | 'keyState'
    | 'frozenAt'
    | 'frozenHash'
    | 'frozenText'
  >
>

/** Changes a board and raises its version. */
export async function updateBoard(db: Db, id: string, change: BoardChange): Promise<void> {
  const columns = {
    ...(change.question && { question: JSON.stringify(change.question) }),
    ...(change.settings && { settings: JSON.stringify(change.settings) }),
    ...(change.phase && { phase: change.phase }),
    ...(change.begun !== undefined && { begun: change.begun ? 1 : 0 }),
    ...(change.revealedAt !== undefined && { revealed_at: change.revealedAt }),
    ...(change.resultsShownAt !== undefined && { results_shown_at: change.resultsShownAt }),
    ...(change.ratingsShown !== undefined && { ratings_shown: change.ratingsShown ? 1 : 0 }),
    ...(change.round !== undefined && { round: change.round }),
    ...(change.timer && { timer: JSON.stringify(change.timer) }),
    ...(change.smallGroups && { small_groups: JSON.stringify(change.smallGroups) }),
    ...(change.runBy && { run_by: change.runBy }),
    ...(change.keyState && { key_state: change.keyState }),
    ...(change.frozenAt !== undefined && { frozen_at: change.frozenAt }),
    ...(change.frozenHash !== undefined && { frozen_hash: change.frozenHash }),
    ...(change.frozenText !== undefined && { frozen_text: change.frozenText }),
  }
  await db
    .updateTable('boards')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Gives somebody a place in the small groups; it is no change that makes whoever runs the board look again. */
export async function updateSmallGroups(db: Db, id: string, groups: string[][]): Promise<void> {
  await db
    .updateTable('boards')
    .set({ small_groups: JSON.stringify(groups) })
    .where('id', '=', id)
    .execute()
}

/** Says that somebody is ready, or not any more; once more changes nothing. */
export async function setReady(db: Db, boardId: string, personId: string, ready: boolean): Promise<void> {
  if (!ready) {
    await db.deleteFrom('board_ready').where('board_id', '=', boardId).where('person_id', '=', personId).execute()
    return
  }
  await db
    .insertInto('board_ready')
    .values({ board_id: boardId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who is ready; for counting only. */
export async function listReady(db: Db, boardId: string): Promise<string[]> {
  const rows = await db.selectFrom('board_ready').select('person_id').where('board_id', '=', boardId).execute()
  return rows.map((row) => row.person_id)
}

/** Nobody is ready any more (B8). */
export async function clearReady(db: Db, boardId: string): Promise<void> {
  await db.deleteFrom('board_ready').where('board_id', '=', boardId).execute()
}

/** What can be chosen in a round, in order. */
export async function listTargets(db: Db, boardId: string, round: number): Promise<Target[]> {
  const rows = await db
    .selectFrom('board_targets')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('round', '=', round)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    id: row.target_id,
    kind: row.kind as Target['kind'],
    name: JSON.parse(row.name) as Texts,
  }))
}

/** Fixes what can be chosen in a round. */
export async function replaceTargets(
  db: Db,
  boardId: string,
  round: number,
  targets: readonly Target[],
): Promise<void> {
  await db.deleteFrom('board_targets').where('board_id', '=', boardId).where('round', '=', round).execute()
  for (const [place, { id, kind, name }] of targets.entries()) {
    await db
      .insertInto('board_targets')
      .values({ board_id: boardId, round, place, target_id: id, kind, name: JSON.stringify(name) })
      .execute()
  }
}
