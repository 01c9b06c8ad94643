import type { Kysely } from 'kysely'
import { codeFrom } from '../../shared/meetings/checkInCode.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** What a code leads to: a meeting, or a board of that meeting. */
export interface CodedPlace {
  meetingId: string
  boardId: string | null
}

/** Gives a place a code that no other has just now; one that has a code keeps it. */
export async function insertCode(db: Db, place: CodedPlace, newId: () => string): Promise<void> {
  if ((await findCode(db, place)) !== undefined) return
  const taken = new Set((await db.selectFrom('check_in_codes').select('code').execute()).map(({ code }) => code))
  let code = codeFrom(newId())
  while (taken.has(code)) code = codeFrom(newId())
  await db.insertInto('check_in_codes').values({ code, meeting_id: place.meetingId, board_id: place.boardId }).execute()
}

/** A place's code, while it has one. */
export async function findCode(db: Db, { meetingId, boardId }: CodedPlace): Promise<string | undefined> {
  const row = await db
    .selectFrom('check_in_codes')
    .select('code')
    .where('meeting_id', '=', meetingId)
    .where('board_id', 'is', boardId)
    .executeTakeFirst()
  return row?.code
}

/** What has this code just now. */
export async function findPlaceByCode(db: Db, code: string): Promise<CodedPlace | undefined> {
  const row = await db
    .selectFrom('check_in_codes')
    .select(['meeting_id', 'board_id'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row && { meetingId: row.meeting_id, boardId: row.board_id }
}

/** Takes a place's code away; it can be another's from then on. */
export async function deleteCode(db: Db, { meetingId, boardId }: CodedPlace): Promise<void> {
  await db.deleteFrom('check_in_codes').where('meeting_id', '=', meetingId).where('board_id', 'is', boardId).execute()
}
