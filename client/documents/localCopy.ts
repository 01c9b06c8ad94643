import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { type CopyName, databaseName, noteCopy } from './copyNames.ts'
import { mergeRecords, type OwnRecord } from './ownEdits.ts'
import { deleteCopy } from './wipeCopies.ts'

/** A browser that does not answer in this time is not waited for: the server's copy is worth more. */
const PATIENCE_MS = 2_000
/** While the server confirms within milliseconds, what is known is not written after each key. */
const GATHER_MS = 150

/** What a page tells the copy about itself, to be kept beside the text. */
export interface CopyFacts {
  /** Whether the text has ever come from the server; before that it is not to be shown as the document. */
  hasArrived: boolean
  records: readonly OwnRecord[]
  unsent: number
  /** How many edits this tab has made: confirmed back once they are kept. */
  made: number
}

/** What happens to a copy, at any time after it was opened. */
export interface CopyEvents {
  /** Its text is in the document. */
  onRestored: (facts: Pick<CopyFacts, 'hasArrived' | 'records'>) => void
  /** So many edits of this tab are safe in it. */
  onKept: (made: number) => void
  /** It is gone, or cannot be written: another tab has signed out, the disk is full. */
  onLost: () => void
}

/** A copy of one document on this device, which survives the page. */
export interface LocalCopy {
  /** Resolves when the text is in the document, when there is no copy to be had, or when it takes too long. */
  settled: Promise<void>
  /** Writes what is known; soon, or at once. */
  keep: (facts: CopyFacts, atOnce: boolean) => void
  /** Lets go of it; it stays on this device. */
  close: () => void
  /** Lets go of it and deletes it; resolves once it is gone. */
  destroy: () => Promise<void>
}

/** Opens the copy of a document, or begins one. Works without one where the browser keeps nothing. */
export function openLocalCopy(name: CopyName, doc: Y.Doc, events: CopyEvents): LocalCopy {
  const database = databaseName(name)
  let persistence: IndexeddbPersistence | null = null
  let closed = false
  let latest: CopyFacts | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const restored = createStores(database).then(async () => {
    if (closed) return
    const opened = new IndexeddbPersistence(database, doc)
    persistence = opened
    await opened.whenSynced
    if (closed || opened.db === null) return
    noteCopy(name, latest?.unsent)
    // Whoever deletes it must not wait for us, and a change written to a closed database would throw.
    opened.db.addEventListener('versionchange', lose)
    opened.db.addEventListener('close', lose)
    events.onRestored(await readFacts(opened.db))
  })
  const settled = Promise.race([restored, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))])

  function lose(): void {
    if (closed) return
    close()
    events.onLost()
  }

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    const facts = latest
    const db = persistence?.synced === true ? persistence.db : null
    if (closed || facts === null || !db) return
    noteCopy(name, facts.unsent)
    // Over both stores: it completes after every change of the text that was written before it.
    const transaction = db.transaction(['updates', 'custom'], 'readwrite')
    transaction.addEventListener('complete', () => events.onKept(facts.made))
    transaction.addEventListener('abort', lose)
    writeFacts(transaction.objectStore('custom'), facts)
  }

  function close(): void {
    closed = true
    clearTimeout(timer)
    void persistence?.destroy()
  }

  return {
    settled: settled.catch(() => undefined),
    keep(facts, atOnce) {
      latest = facts
      if (atOnce) write()
      else timer ??= setTimeout(write, GATHER_MS)
    },
    close,
    async destroy() {
      close()
      await deleteCopy(name)
    },
  }
}

/**
 * Makes sure of the database before it is handed on, in the form `y-indexeddb` gives it: where the browser refuses
 * one, that package would throw into the void.
 */
async function createStores(database: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(database)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('updates', { autoIncrement: true })
      request.result.createObjectStore('custom')
    })
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
    request.addEventListener('success', () => {
      request.result.close()
      resolve()
    })
  })
}

const ARRIVED = 'arrived'

function writeFacts(store: IDBObjectStore, { hasArrived, records }: CopyFacts): void {
  if (hasArrived) store.put(true, ARRIVED)
  for (const record of records) {
    const before = store.get(record.client)
    before.addEventListener('success', () => {
      const known = before.result as OwnRecord | undefined
      store.put(known ? mergeRecords(known, record) : record, record.client)
    })
  }
}

async function readFacts(db: IDBDatabase): Promise<Pick<CopyFacts, 'hasArrived' | 'records'>> {
  const store = db.transaction('custom').objectStore('custom')
  const request = store.getAll()
  return new Promise((resolve, reject) => {
    request.addEventListener('error', () => reject(request.error ?? new Error('unreadable')))
    request.addEventListener('success', () => {
      const values = request.result as readonly (true | OwnRecord)[]
      resolve({
        hasArrived: values.includes(true),
        records: values.filter((value): value is OwnRecord => value !== true),
      })
    })
  })
}
