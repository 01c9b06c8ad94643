import type { Lucia } from 'lucia'
import type { Person } from '../../shared/people/person.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { append } from '../journal/append.ts'
import { verifyPassword } from './passwords.ts'
import { findCredentials, findPerson } from './store.ts'
import type { Tries } from './tries.ts'

/**
 * Opens a new session for e-mail and password and ends the one the browser had. A wrong e-mail and a wrong
 * password are refused alike, in the same time; too many wrong ones are refused for a while.
 */
export async function signIn(
  ground: Ground,
  sessions: Lucia,
  tries: Tries,
  {
    email,
    password,
    from,
    oldSessionId,
  }: { email: string; password: string; from: string; oldSessionId: string | null },
): Promise<{ person: Person; sessionId: string }> {
  tries.check(`${from} ${email.toLowerCase()}`)
  const known = await findCredentials(ground.db, email)
  if (!(await verifyPassword(known?.passwordHash ?? null, password)) || !known) {
    tries.countFailure(`${from} ${email.toLowerCase()}`)
    throw refuse('session.wrongPassword', { field: 'password' })
  }
  return openSession(ground, sessions, known.id, oldSessionId)
}

/** Opens a session for somebody who has proved who they are. */
export async function openSession(
  ground: Ground,
  sessions: Lucia,
  personId: string,
  oldSessionId: string | null,
): Promise<{ person: Person; sessionId: string }> {
  if (oldSessionId !== null) await sessions.invalidateSession(oldSessionId)
  const session = await sessions.createSession(personId, {})
  await ground.transact(personId, (tx) =>
    Promise.resolve(append(tx, { kind: 'people.signedIn', groupId: null, personId })),
  )
  const person = await findPerson(ground.db, personId)
  if (!person) throw refuse('session.wrongPassword')
  return { person, sessionId: session.id }
}

/** Ends a session; its open sockets are closed by the journal entry. */
export async function signOut(ground: Ground, sessions: Lucia, personId: string, sessionId: string): Promise<void> {
  await sessions.invalidateSession(sessionId)
  await ground.transact(personId, (tx) =>
    Promise.resolve(append(tx, { kind: 'people.signedOut', groupId: null, personId })),
  )
}
