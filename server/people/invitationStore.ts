import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Stores an invitation; of its token only the hash. */
export async function insertInvitation(
  db: Db,
  invitation: {
    id: string
    tokenHash: string
    personId: string
    createdBy: string | null
    createdAt: string
    expiresAt: string
  },
): Promise<void> {
  await db
    .insertInto('invitations')
    .values({
      id: invitation.id,
      token_hash: invitation.tokenHash,
      person_id: invitation.personId,
      created_by: invitation.createdBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      consumed_at: null,
    })
    .execute()
}

/** The invitation whose token has this hash. */
export async function findInvitation(
  db: Db,
  tokenHash: string,
): Promise<{ id: string; personId: string; expiresAt: string; consumedAt: string | null } | undefined> {
  const row = await db.selectFrom('invitations').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && { id: row.id, personId: row.person_id, expiresAt: row.expires_at, consumedAt: row.consumed_at }
}

/** Ends every invitation of a person. */
export async function expireInvitations(db: Db, personId: string, now: string): Promise<void> {
  await db.updateTable('invitations').set({ expires_at: now }).where('person_id', '=', personId).execute()
}

/** Marks an invitation used. */
export async function consumeInvitation(db: Db, id: string, now: string): Promise<void> {
  await db.updateTable('invitations').set({ consumed_at: now }).where('id', '=', id).execute()
}

/** Who has invited a person so far. */
export async function listInviters(db: Db, personId: string): Promise<(string | null)[]> {
  const rows = await db.selectFrom('invitations').select('created_by').where('person_id', '=', personId).execute()
  return rows.map((row) => row.created_by)
}
