import type { Kysely } from 'kysely'
import type { Author } from '../../shared/documents/history.ts'
import { hueOf } from '../../shared/documents/protocol.ts'
import type { Tables } from '../database/tables.ts'
import { listNames } from '../people/store.ts'

/** The names and hues of everybody who wrote; the server itself has none. */
export async function nameAuthors(db: Kysely<Tables>, personIds: Iterable<string | null>): Promise<Author[]> {
  const ids = [...new Set(personIds)].filter((id) => id !== null)
  return (await listNames(db, ids)).map(({ id, name }) => ({ personId: id, name, hue: hueOf(id) }))
}
