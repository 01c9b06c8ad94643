import type { Kysely, Updateable } from 'kysely'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Tally, VoteOutcome } from '../../shared/votes/vote.ts'
import type { Tables } from '../database/tables.ts'
import type { StoredCasting } from './store.ts'

type Db = Kysely<Tables>

/** How a vote ends; `by` is null when the server had to annul it. */
export type VoteEnding = { at: string; by: string | null } & (
  | { state: 'closed'; outcome: VoteOutcome; tally: Tally; result: Record<Locale, string>; ballotsHash: string }
  | { state: 'annulled'; reason: string | null }
)

/** Ends an open vote; one that has ended stays as it is. */
export async function updateVoteEnding(db: Db, id: string, ending: VoteEnding): Promise<void> {
  const columns: Updateable<Tables['votes']> =
    ending.state === 'closed'
      ? {
          outcome: ending.outcome,
          tally: JSON.stringify(ending.tally),
          result: JSON.stringify(ending.result),
          ballots_hash: ending.ballotsHash,
        }
      : { annul_reason: ending.reason }
  await db
    .updateTable('votes')
    .set({ ...columns, state: ending.state, closed_at: ending.at, closed_by: ending.by, count_refused: null })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

/** Remembers why an open vote past its deadline cannot be counted. */
export async function updateCountRefused(db: Db, id: string, refusal: Refusal): Promise<void> {
  await db
    .updateTable('votes')
    .set({ count_refused: JSON.stringify(refusal) })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

/** The fingerprint of the counted papers, also of a secret vote whose result is not told yet: it says nothing of what they say. */
export async function findBallotsHash(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('votes').select('ballots_hash').where('id', '=', id).executeTakeFirst()
  return row?.ballots_hash ?? undefined
}

/** Records how a tie was decided; what is not tied stays as it is. */
export async function updateCasting(db: Db, id: string, casting: StoredCasting, outcome: VoteOutcome): Promise<void> {
  await db
    .updateTable('votes')
    .set({ casting: JSON.stringify(casting), outcome })
    .where('id', '=', id)
    .where('outcome', '=', 'tied')
    .execute()
}
