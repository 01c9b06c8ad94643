import type { Kysely, Transaction } from 'kysely'
import type { JournalEntry } from '../../shared/journal.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Clock } from '../clock.ts'
import { writeEntries, type WrittenEntry } from '../journal/append.ts'
import type { Tables } from './tables.ts'
import { createTurns } from './turns.ts'

/** One transaction as a use case sees it: rows, the time it counts as, fresh ids, and what it has announced so far. */
export interface Tx {
  readonly db: Transaction<Tables>
  readonly now: string
  readonly newId: () => string
  /** Who acts; null for the server itself. */
  readonly actorId: string | null
  /** Filled by `append`, written to the journal before the commit. */
  readonly entries: JournalEntry[]
}

/** Runs work in one transaction. Nothing but the database may be awaited inside. */
export type Transact = <T>(actorId: string | null, work: (tx: Tx) => Promise<T>) => Promise<T>

/** What follows from an entry inside the same transaction; a refusal thrown there undoes the whole. */
export type ReactInTransaction = (tx: Tx, entry: JournalEntry) => Promise<void>

/** Builds `transact`: in its turn, every entry's consequences, then the journal, then the commit, then the news of it. */
export function createTransact(
  db: Kysely<Tables>,
  clock: Clock,
  react: ReactInTransaction,
  announce: (entries: WrittenEntry[]) => void,
): Transact {
  const inTurn = createTurns()
  return (actorId, work) => inTurn(() => commit(actorId, work))

  async function commit<T>(actorId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    // SQLite ends a transaction by itself on a full disk; Kysely's rollback then fails and would hide the reason.
    let reason: unknown
    const transaction = db.transaction().execute(async (open) => {
      try {
        return await run(open, actorId, work)
      } catch (error) {
        reason = error
        throw error
      }
    })
    const { result, written } = await transaction.catch((error: unknown) => {
      throw reason ?? (wasEndedBySqlite(error) ? refuse('storage.unavailable') : error)
    })
    if (written.length > 0) announce(written)
    return result
  }

  async function run<T>(open: Transaction<Tables>, actorId: string | null, work: (tx: Tx) => Promise<T>) {
    const entries: JournalEntry[] = []
    const tx: Tx = { db: open, now: clock.now(), newId: clock.newId, actorId, entries }
    const result = await work(tx)
    // A reaction may append entries of its own: the loop reaches them too.
    for (let next = 0; next < entries.length; next++) {
      const entry = entries[next]
      if (entry) await react(tx, entry)
    }
    return { result, written: await writeEntries(tx) }
  }
}

/** The commit itself failed for want of space, and SQLite undid the transaction before Kysely could. */
function wasEndedBySqlite(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no transaction is active')
}
