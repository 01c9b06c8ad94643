// walk:keystroke 7 — the update log: one short transaction for everything typed in this turn, on disk before anybody hears of it.
import { limits } from '../../shared/documents/protocol.ts'
import type { ChangeCount } from '../database/changeCount.ts'
import { BUSY_TIMEOUT_MS } from '../database/open.ts'
import type { Ground } from '../ground.ts'
import { type Contribution, packEntry } from './packUpdates.ts'
import { hashUpdate } from './store.ts'

/** What a document adds to the log in one turn. */
export interface Batch {
  seq: number
  contributions: readonly Contribution[]
  /** Client ids first seen in this entry, and whose they are. */
  newClients: readonly { client: number; personId: string }[]
}

/** A turn that adds nothing: only answers wait for its end. */
export const nothingToStore: Batch = { seq: 0, contributions: [], newClients: [] }

/** What the log needs of a document with news. */
export interface Unflushed {
  readonly documentId: string
  /** Takes in what has come, and says what of it is to be stored: perhaps nothing, when only answers wait. Never throws. */
  collect: () => Batch
  /** What was collected is on disk. */
  stored: () => void
  /** Nothing of what was collected was stored. */
  failed: (error: unknown) => void
}

/** Group commit of all open documents. */
export interface UpdateLog {
  /** Has the document written at the end of this turn of the event loop. */
  mark: (document: Unflushed) => void
  /** Milliseconds that the oldest unwritten change has waited; 0 when there is none. */
  oldestUnflushedMs: () => number
  /** Writes what is marked now, if no transaction is open. */
  flush: () => void
}

interface Collected {
  document: Unflushed
  batch: Batch
}

/**
 * Writes on the connection that everything else uses: a second one would freeze the event loop while it waits.
 * A macrotask of its own never meets an open transaction of ours, since those end within microtasks; should it
 * meet one all the same, it waits for the next, for an append inside would vanish with that one's rollback.
 */
export function createUpdateLog({ sqlite, clock, log }: Ground, changes: ChangeCount): UpdateLog {
  const insertEntry = sqlite.prepare<[string, number, Uint8Array, Uint8Array, number, string | null, string]>(
    `insert into document_updates (document_id, seq, content, content_hash, updates, person_id, at)
     values (?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertClient = sqlite.prepare<[string, number, string]>(
    'insert into document_clients (document_id, client, person_id) values (?, ?, ?)',
  )
  const write = sqlite.transaction((some: readonly Collected[]) => {
    const at = clock.now()
    for (const { document, batch } of some) {
      const { content, updates, personId } = packEntry(batch.contributions)
      insertEntry.run(document.documentId, batch.seq, content, hashUpdate(content), updates, personId, at)
      for (const { client, personId } of batch.newClients) insertClient.run(document.documentId, client, personId)
    }
  })
  const marked = new Set<Unflushed>()
  /** Collected, and waiting for somebody else to let go of the database. */
  let locked: { some: readonly Collected[]; since: number } | null = null
  let since = 0
  let scheduled = false

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      flush()
    })
  }

  function flush(): void {
    if (locked || marked.size === 0) return
    if (sqlite.inTransaction) return schedule()
    const documents = [...marked]
    marked.clear()
    const collected = documents.map((document) => ({ document, batch: document.collect() }))
    attempt(collected, since)
  }

  function attempt(some: readonly Collected[], waitingSince: number): void {
    const withNews = some.filter(({ batch }) => batch.contributions.length > 0)
    const failures = withNews.length === 0 ? new Map<Unflushed, unknown>() : writeOrExplain(withNews)
    if (failures === 'locked') return waitForLock(some, waitingSince)
    locked = null
    for (const { document } of some) tell(document, failures)
    if (marked.size > 0) schedule()
  }

  /** Nobody has heard of these changes, so they can wait; the process cannot, so it asks again in a moment. */
  function waitForLock(some: readonly Collected[], waitingSince: number): void {
    locked = { some, since: waitingSince }
    setTimeout(() => {
      if (locked?.some === some) retry(locked)
    }, limits.lockedRetryMs)
  }

  function retry({ some, since: waitingSince }: { some: readonly Collected[]; since: number }): void {
    if (performance.now() - waitingSince < limits.lockedMs) {
      // It only looks: waiting inside SQLite would hold everybody up.
      sqlite.pragma('busy_timeout = 0')
      attempt(some, waitingSince)
      sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
      return
    }
    locked = null
    const error = new Error('the database was locked for too long')
    for (const { document } of some) tell(document, new Map([[document, error]]))
    if (marked.size > 0) schedule()
  }

  function tell(document: Unflushed, failures: ReadonlyMap<Unflushed, unknown>): void {
    try {
      if (failures.has(document)) document.failed(failures.get(document))
      else document.stored()
    } catch (error) {
      const { documentId } = document
      log.error({ err: error, documentId }, 'a document could not be told what became of its changes')
    }
  }

  /** All at once; if that fails each by itself, so that one bad document does not cost the others their changes. */
  function writeOrExplain(some: readonly Collected[]): Map<Unflushed, unknown> | 'locked' {
    const failures = new Map<Unflushed, unknown>()
    try {
      changes.passOver(() => write.immediate(some))
      return failures
    } catch (error) {
      if (isLocked(error)) return 'locked'
      log.warn({ err: error, documents: some.length }, 'the update log could not write a turn')
    }
    for (const one of some) {
      try {
        changes.passOver(() => write.immediate([one]))
      } catch (error) {
        const { documentId } = one.document
        failures.set(one.document, error)
        log.error({ err: error, documentId }, 'changes to a document were not stored')
      }
    }
    return failures
  }

  return {
    mark(document) {
      if (marked.size === 0 && !locked) since = performance.now()
      marked.add(document)
      schedule()
    },
    oldestUnflushedMs() {
      if (locked) return performance.now() - locked.since
      return marked.size === 0 ? 0 : performance.now() - since
    },
    flush,
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
