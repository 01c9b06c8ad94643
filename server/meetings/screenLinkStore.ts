import type { Kysely } from 'kysely'
import type { ScreenLink } from '../../shared/meetings/screenLink.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** A link as stored: of its secret only the SHA-256. */
export interface StoredScreenLink extends ScreenLink {
  meetingId: string
  secretHash: string
}

/** The links of a meeting, first to last. */
export async function listScreenLinks(db: Db, meetingId: string): Promise<StoredScreenLink[]> {
  const rows = await db
    .selectFrom('screen_links')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toLink)
}

/** The link with this id. */
export async function findScreenLink(db: Db, id: string): Promise<StoredScreenLink | undefined> {
  const row = await db.selectFrom('screen_links').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toLink(row)
}

function toLink(row: Tables['screen_links']): StoredScreenLink {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    secretHash: row.secret_hash,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}

/** Adds a link. */
export async function insertScreenLink(
  db: Db,
  link: Omit<StoredScreenLink, 'revokedAt'> & { createdBy: string },
): Promise<void> {
  await db
    .insertInto('screen_links')
    .values({
      id: link.id,
      meeting_id: link.meetingId,
      secret_hash: link.secretHash,
      created_by: link.createdBy,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
    })
    .execute()
}

/** Closes a link for good; one that is closed stays as it is. */
export async function updateScreenLinkRevoked(db: Db, id: string, at: string): Promise<void> {
  await db
    .updateTable('screen_links')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}
