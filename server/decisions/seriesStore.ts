import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** The next number of a series; 1 when it has not begun. */
export async function findNext(db: Db, series: string): Promise<number> {
  const row = await db.selectFrom('number_series').select('next').where('series', '=', series).executeTakeFirst()
  return row?.next ?? 1
}

/** Says which number a series gives next. */
export async function upsertNext(db: Db, series: string, next: number): Promise<void> {
  await db
    .insertInto('number_series')
    .values({ series, next })
    .onConflict((conflict) => conflict.column('series').doUpdateSet({ next }))
    .execute()
}

/** Whether a number of this series was ever given. */
export async function isUsed(db: Db, series: string): Promise<boolean> {
  // `.` follows `-` in the order of code units: the range holds exactly the numbers `series-…`.
  const [from, to] = [`${series}-`, `${series}.`]
  const numbered = await db
    .selectFrom('decisions')
    .select('number')
    .where('number', '>', from)
    .where('number', '<', to)
    .unionAll(db.selectFrom('escalations').select('number').where('number', '>', from).where('number', '<', to))
    .limit(1)
    .execute()
  return numbered.length > 0
}
