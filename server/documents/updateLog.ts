// walk:keystroke 7 — the update log: one short transaction for everything typed in this turn, on disk before anybody hears of it.
import type { Ground } from '../ground.ts'
import { hashUpdate } from './store.ts'

/** An update that is applied in memory and waits for the disk. */
export interface PendingUpdate {
  seq: number
  content: Uint8Array
  personId: string | null
}

/** What the log needs of a document with news. */
export interface Unflushed {
  readonly documentId: string
  /** The updates to store, in order; may be empty when only answers wait for the turn's end. */
  pending: () => readonly PendingUpdate[]
  /** All of `pending` is on disk. */
  stored: () => void
  /** Nothing of `pending` was stored. */
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

/**
 * Writes on the connection that everything else uses: a second one would freeze the event loop while it waits.
 * A macrotask of its own never meets an open transaction of ours, since those end within microtasks; should it
 * meet one all the same, it waits for the next, for an append inside would vanish with that one's rollback.
 */
export function createUpdateLog({ sqlite, clock, log }: Ground): UpdateLog {
  const insert = sqlite.prepare<[string, number, Uint8Array, Uint8Array, string | null, string]>(
    `insert into document_updates (document_id, seq, content, content_hash, person_id, at) values (?, ?, ?, ?, ?, ?)`,
  )
  const write = sqlite.transaction((documents: readonly Unflushed[]) => {
    const at = clock.now()
    for (const document of documents) {
      for (const { seq, content, personId } of document.pending()) {
        insert.run(document.documentId, seq, content, hashUpdate(content), personId, at)
      }
    }
  })
  const marked = new Set<Unflushed>()
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
    if (marked.size === 0) return
    if (sqlite.inTransaction) return schedule()
    const documents = [...marked]
    marked.clear()
    const withNews = documents.filter((document) => document.pending().length > 0)
    const failures = withNews.length === 0 ? new Map<Unflushed, unknown>() : writeOrExplain(withNews)
    for (const document of documents) {
      try {
        if (failures.has(document)) document.failed(failures.get(document))
        else document.stored()
      } catch (error) {
        log.error(
          { err: error, documentId: document.documentId },
          'a document could not be told what became of its changes',
        )
      }
    }
  }

  /** All at once; if that fails each by itself, so that one bad document does not cost the others their changes. */
  function writeOrExplain(documents: readonly Unflushed[]): Map<Unflushed, unknown> {
    const failures = new Map<Unflushed, unknown>()
    try {
      write.immediate(documents)
      return failures
    } catch (error) {
      log.warn({ err: error, documents: documents.length }, 'the update log could not write a turn')
    }
    for (const document of documents) {
      try {
        write.immediate([document])
      } catch (error) {
        failures.set(document, error)
        log.error({ err: error, documentId: document.documentId }, 'changes to a document were not stored')
      }
    }
    return failures
  }

  return {
    mark(document) {
      if (marked.size === 0) since = performance.now()
      marked.add(document)
      schedule()
    },
    oldestUnflushedMs: () => (marked.size === 0 ? 0 : performance.now() - since),
    flush,
  }
}
