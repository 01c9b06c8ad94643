import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What the instance remembers about itself. */
export type InstanceKey = 'afterCommit.position' | 'demonstration'

/** A remembered value; undefined when there is none. */
export async function readInstance(db: Kysely<Tables>, key: InstanceKey): Promise<string | undefined> {
  return (await db.selectFrom('instance').select('value').where('key', '=', key).executeTakeFirst())?.value
}

/** Remembers a value in place of the earlier one. */
export async function writeInstance(db: Kysely<Tables>, key: InstanceKey, value: string): Promise<void> {
  await db
    .insertInto('instance')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
