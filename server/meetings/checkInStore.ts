import type { Kysely } from 'kysely'
import { codeFrom } from '../../shared/meetings/checkInCode.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Gives a meeting a check-in code that no other meeting has just now; a meeting that has one keeps it. */
export async function insertCode(db: Db, meetingId: string, newId: () => string): Promise<void> {
  if ((await findCode(db, meetingId)) !== undefined) return
  const taken = new Set((await db.selectFrom('check_in_codes').select('code').execute()).map(({ code }) => code))
  let code = codeFrom(newId())
  while (taken.has(code)) code = codeFrom(newId())
  await db.insertInto('check_in_codes').values({ meeting_id: meetingId, code }).execute()
}

/** A meeting's check-in code, while it has one. */
export async function findCode(db: Db, meetingId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('check_in_codes')
    .select('code')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row?.code
}

/** The meeting that has this code just now. */
export async function findMeetingByCode(db: Db, code: string): Promise<string | undefined> {
  const row = await db.selectFrom('check_in_codes').select('meeting_id').where('code', '=', code).executeTakeFirst()
  return row?.meeting_id
}

/** Takes a meeting's code away; it can be another's from then on. */
export async function deleteCode(db: Db, meetingId: string): Promise<void> {
  await db.deleteFrom('check_in_codes').where('meeting_id', '=', meetingId).execute()
}
