import { setTimeout } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { readInstance, writeInstance } from '../database/instance.ts'
import type { Tables } from '../database/tables.ts'
import { listEntries, type Outbox } from './outbox.ts'
import type { WrittenEntry } from './append.ts'

const POSITION = 'afterCommit.position'
const BATCH = 100
const PAUSES_MS = [100, 400, 1600, 6400, 25_600]

/** What follows from a committed entry outside the database; it may run twice after a crash, so it must be idempotent. */
export type ReactAfterCommit = (entry: WrittenEntry) => Promise<void>

export interface AfterCommit {
  /** Resolves once every entry committed so far has had its consequences. */
  settled: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Runs consequences one entry at a time, in journal order, from the stored position on, so that a crash repeats
 * work rather than losing it. A consequence that fails is tried again after each of the pauses, for a disk may be full
 * for a moment; then it is logged and passed over, for the rest must not wait for it.
 */
export async function startAfterCommit(
  db: Kysely<Tables>,
  outbox: Outbox,
  react: ReactAfterCommit,
  log: Logger,
  pausesMs: readonly number[] = PAUSES_MS,
): Promise<AfterCommit> {
  let position = Number((await readInstance(db, POSITION)) ?? 0)
  const ending = new AbortController()
  let running: Promise<void> = Promise.resolve()

  async function catchUp(): Promise<void> {
    while (!ending.signal.aborted) {
      const entries = await listEntries(db, position, BATCH)
      if (entries.length === 0) return
      for (const entry of entries) {
        if (ending.signal.aborted || !(await isDealtWith(entry))) break
        position = entry.seq
      }
      await writeInstance(db, POSITION, String(position))
    }
  }

  /** False when the server stops before the consequence has succeeded: the next start tries it again. */
  async function isDealtWith(entry: WrittenEntry): Promise<boolean> {
    for (const pause of [...pausesMs, null]) {
      try {
        await react(entry)
        return true
      } catch (error) {
        log.error({ err: error, seq: entry.seq, kind: entry.entry.kind, again: pause !== null }, 'a consequence failed')
        if (pause !== null) await setTimeout(pause, undefined, { signal: ending.signal }).catch(() => {})
        if (ending.signal.aborted) return false
      }
    }
    return true
  }

  function wake(): void {
    running = running
      .then(catchUp)
      .catch((error: unknown) => log.error({ err: error }, 'the journal could not be followed'))
  }

  const unsubscribe = outbox.subscribe(wake)
  wake()
  return {
    settled: () => running,
    async stop() {
      unsubscribe()
      ending.abort()
      await running
    },
  }
}
