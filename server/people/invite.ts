import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Person } from '../../shared/people/person.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import {
  consumeInvitation,
  expireInvitations,
  findInvitation,
  insertInvitation,
  listInviters,
} from './invitationStore.ts'
import { findCredentials, findPerson, insertPerson, updatePasswordHash } from './store.ts'

const LIFETIME_DAYS = 14

export interface Invitation {
  personId: string
  /** Where the invited person accepts; shown once, to whoever invites, for copying. */
  path: string
  expiresAt: string
}

/** Adds a person who has no password yet and makes their invitation. */
export async function invitePerson(
  tx: Tx,
  invited: { email: string; name: string; locale: Locale },
): Promise<Invitation> {
  if (await findCredentials(tx.db, invited.email)) throw refuse('people.emailTaken', { field: 'email' })
  const id = tx.newId()
  await insertPerson(tx.db, { ...invited, id, administrator: false, passwordHash: null, createdAt: tx.now })
  return makeInvitation(tx, id)
}

/**
 * Makes a fresh invitation for somebody who has not accepted one; earlier ones stop working. Whoever holds the link
 * becomes that person, seats and all, so only administrators and whoever invited them may have another.
 */
export async function renewInvitation(tx: Tx, actor: Viewer, personId: string): Promise<Invitation> {
  const inviters = await listInviters(tx.db, personId)
  if (!actor.administrator && !inviters.includes(actor.personId)) throw refuse('rights.missing')
  const person = await findPerson(tx.db, personId)
  if (!person) throw refuse('notFound')
  if (person.active) throw refuse('people.invitationUsed')
  await expireInvitations(tx.db, personId, tx.now)
  return makeInvitation(tx, personId)
}

async function makeInvitation(tx: Tx, personId: string): Promise<Invitation> {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.parse(tx.now) + LIFETIME_DAYS * 86_400_000).toISOString()
  await insertInvitation(tx.db, {
    id: tx.newId(),
    tokenHash: hashToken(token),
    personId,
    createdBy: tx.actorId,
    createdAt: tx.now,
    expiresAt,
  })
  append(tx, { kind: 'people.personInvited', groupId: null, personId })
  return { personId, path: `/invitation/${token}`, expiresAt }
}

/** Whom an invitation is for; refuses one that is unknown, used or expired. */
export async function requireInvitation(
  db: Kysely<Tables>,
  token: string,
  now: string,
): Promise<{ id: string; person: Person }> {
  const invitation = await findInvitation(db, hashToken(token))
  const person = invitation && (await findPerson(db, invitation.personId))
  if (!invitation || !person) throw refuse('notFound')
  if (invitation.consumedAt !== null) throw refuse('people.invitationUsed')
  if (invitation.expiresAt <= now) throw refuse('people.invitationExpired')
  return { id: invitation.id, person }
}

/** Uses an invitation up and sets the person's password. */
export async function acceptInvitation(tx: Tx, token: string, passwordHash: string): Promise<string> {
  const { id, person } = await requireInvitation(tx.db, token, tx.now)
  await consumeInvitation(tx.db, id, tx.now)
  await updatePasswordHash(tx.db, person.id, passwordHash)
  append(tx, { kind: 'people.invitationAccepted', groupId: null, personId: person.id })
  return person.id
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
