import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import type { Ground } from '../ground.ts'
import { loadViewer } from '../groups/store.ts'
import { signedIn, type Env } from './requests.ts'

const REMEMBERED_DAYS = 1
const KEY_PATTERN = /^[A-Za-z0-9_-]{8,80}$/

/**
 * Runs one change for the signed-in person in one transaction, with their rights as they are inside it.
 * The same `Idempotency-Key` with the same request gets the first answer again for a day, and changes nothing.
 * With `bodyless`, what is remembered of the request is its path alone: no hash from which a body could be guessed.
 * With `unremembered`, nothing is remembered of it: for an answer that must not lie anywhere. Sent again it is another change.
 * With `unnamed`, nothing is remembered of it and the journal names nobody: for what must not lead back to its author,
 * and changes nothing when it is sent again.
 */
export async function mutate<T>(
  c: Context<Env>,
  ground: Ground,
  work: (tx: Tx, actor: Viewer) => Promise<T>,
  { bodyless = false, unnamed = false, unremembered = false } = {},
): Promise<T> {
  const { personId } = signedIn(c)
  const key = unnamed || unremembered ? undefined : c.req.header('Idempotency-Key')
  if (key !== undefined && !KEY_PATTERN.test(key)) throw refuse('input.invalid', { field: 'Idempotency-Key' })
  const requestHash = createHash('sha256')
    .update(`${c.req.method} ${c.req.path}\n${bodyless ? '' : await c.req.text()}`)
    .digest('hex')

  return ground.transact(unnamed ? null : personId, async (tx) => {
    const actor = await loadViewer(tx.db, personId, tx.now)
    if (!actor) throw refuse('session.required')
    if (key === undefined) return work(tx, actor)

    const earlier = await tx.db
      .selectFrom('idempotency')
      .selectAll()
      .where('person_id', '=', personId)
      .where('key', '=', key)
      .executeTakeFirst()
    if (earlier) {
      if (earlier.request_hash !== requestHash) throw refuse('input.invalid', { field: 'Idempotency-Key' })
      return JSON.parse(earlier.response) as T
    }
    const result = await work(tx, actor)
    // An answer may hold what is stored nowhere else, such as the link of an invitation.
    await tx.db.deleteFrom('idempotency').where('at', '<', daysBefore(tx.now, REMEMBERED_DAYS)).execute()
    await tx.db
      .insertInto('idempotency')
      .values({
        person_id: personId,
        key,
        request_hash: requestHash,
        response: JSON.stringify(result ?? null),
        at: tx.now,
      })
      .execute()
    return result
  })
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString()
}
