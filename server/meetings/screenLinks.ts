import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { isLinkOpen, SCREEN_LINK_HOURS } from '../../shared/meetings/screenLink.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireMeeting } from './requireMeeting.ts'
import { findScreenLink, insertScreenLink, updateScreenLinkRevoked } from './screenLinkStore.ts'
import { findMeeting } from './store.ts'

const SECRET_BYTES = 32

/** Makes a link to the wall of a meeting and returns what it is opened with, which is stored nowhere. See RULES.md M21. */
export async function makeScreenLink(
  tx: Tx,
  actor: Viewer,
  meetingId: string,
): Promise<{ linkId: string; key: string; expiresAt: string }> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  const id = tx.newId()
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  const expiresAt = new Date(Date.parse(tx.now) + SCREEN_LINK_HOURS * 3_600_000).toISOString()
  await insertScreenLink(tx.db, {
    id,
    meetingId,
    secretHash: hashOf(secret).toString('hex'),
    createdBy: actor.personId,
    createdAt: tx.now,
    expiresAt,
  })
  append(tx, { kind: 'meetings.screenLinkMade', groupId: meeting.groupId, meetingId, linkId: id })
  return { linkId: id, key: `${id}.${secret}`, expiresAt }
}

/** Closes a link at once, for every screen that shows the wall by it. See RULES.md M21. */
export async function revokeScreenLink(
  tx: Tx,
  actor: Viewer,
  { meetingId, linkId }: { meetingId: string; linkId: string },
): Promise<void> {
  const meeting = await requireMeeting(tx.db, actor, 'meeting.run', meetingId)
  const link = await findScreenLink(tx.db, linkId)
  if (link?.meetingId !== meetingId) throw refuse('notFound')
  await updateScreenLinkRevoked(tx.db, linkId, tx.now)
  append(tx, { kind: 'meetings.screenLinkRevoked', groupId: meeting.groupId, meetingId, linkId })
}

/** The meeting whose wall a key shows now. A key that is wrong, over or revoked, and none at all, are answered alike. See RULES.md M21. */
export async function requireScreenLink(db: Kysely<Tables>, key: string, now: string): Promise<Meeting> {
  const [id = '', secret = ''] = key.split('.')
  const link = await findScreenLink(db, id)
  // Compared whether or not there is such a link, in a time that tells nothing.
  const isRight = timingSafeEqual(hashOf(secret), Buffer.from(link?.secretHash ?? '0'.repeat(64), 'hex'))
  const meeting = link && isRight && isLinkOpen(link, now) ? await findMeeting(db, link.meetingId) : undefined
  if (!meeting) throw refuse('meetings.linkClosed')
  return meeting
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
