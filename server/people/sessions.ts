import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia'
import type { Clock } from '../clock.ts'
import type { Tables } from '../database/tables.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia
    UserId: string
  }
}

const LIFETIME = new TimeSpan(30, 'd')
/** Ids read back from rows carry this mark: they name a session to end or extend, and never open one. */
const HASHED = 'sha256:'

/** Builds Lucia over our rows; the cookie is host-bound and `Secure` when served over https. */
export function createSessions(db: Kysely<Tables>, clock: Clock, https: boolean): Lucia {
  return new Lucia(new SessionRows(db, clock), {
    sessionExpiresIn: LIFETIME,
    sessionCookie: { name: sessionCookieName(https), attributes: { secure: https, sameSite: 'lax', path: '/' } },
  })
}

/** `__Host-` binds the cookie to this host, which browsers accept over https only. */
export function sessionCookieName(https: boolean): string {
  return https ? '__Host-releve' : 'releve'
}

/** What is stored of a session id: a reader of the database cannot sign in with it. */
export function hashSessionId(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}

/** Lucia's adapter; knows a session id only by its SHA-256. */
class SessionRows implements Adapter {
  readonly #db: Kysely<Tables>
  readonly #clock: Clock

  constructor(db: Kysely<Tables>, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await this.#db
      .selectFrom('sessions')
      .selectAll()
      .where('id_hash', '=', hashSessionId(sessionId))
      .executeTakeFirst()
    if (!row) return [null, null]
    return [
      { id: sessionId, userId: row.person_id, expiresAt: new Date(row.expires_at), attributes: {} },
      { id: row.person_id, attributes: {} },
    ]
  }

  async getUserSessions(personId: string): Promise<DatabaseSession[]> {
    const rows = await this.#db.selectFrom('sessions').selectAll().where('person_id', '=', personId).execute()
    return rows.map((row) => ({
      id: `${HASHED}${row.id_hash}`,
      userId: row.person_id,
      expiresAt: new Date(row.expires_at),
      attributes: {},
    }))
  }

  async setSession(session: DatabaseSession): Promise<void> {
    await this.#db
      .insertInto('sessions')
      .values({
        id_hash: hashSessionId(session.id),
        person_id: session.userId,
        expires_at: session.expiresAt.toISOString(),
        created_at: this.#clock.now(),
      })
      .execute()
  }

  async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
    await this.#db
      .updateTable('sessions')
      .set({ expires_at: expiresAt.toISOString() })
      .where('id_hash', '=', storedHash(sessionId))
      .execute()
  }

  async deleteSession(sessionId: string): Promise<void> {
    await this.#db.deleteFrom('sessions').where('id_hash', '=', storedHash(sessionId)).execute()
  }

  async deleteUserSessions(personId: string): Promise<void> {
    await this.#db.deleteFrom('sessions').where('person_id', '=', personId).execute()
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.#db.deleteFrom('sessions').where('expires_at', '<=', this.#clock.now()).execute()
  }
}

function storedHash(sessionId: string): string {
  return sessionId.startsWith(HASHED) ? sessionId.slice(HASHED.length) : hashSessionId(sessionId)
}
