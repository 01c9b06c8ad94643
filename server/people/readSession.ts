import type { Ground } from '../ground.ts'

/** An open session as sockets know it: never by the id in the cookie. */
export interface SocketSession {
  idHash: string
  personId: string
}

/**
 * Looks a session up by the hash of its id, synchronously: undefined once it has ended. For sockets, which ask
 * again with every message; requests go through Lucia, which also prolongs the session.
 */
export function createSessionReader({ sqlite, clock }: Ground): (idHash: string) => SocketSession | undefined {
  const find = sqlite.prepare<[string, string], { person_id: string }>(
    'select person_id from sessions where id_hash = ? and expires_at > ?',
  )
  return (idHash) => {
    const row = find.get(idHash, clock.now())
    return row && { idHash, personId: row.person_id }
  }
}
