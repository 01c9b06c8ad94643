import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as Y from 'yjs'
import { DATABASE_FILE } from '../database/open.ts'
import { unpackEntry } from '../documents/packUpdates.ts'

/** A document as the disk has it, seen over a connection of its own, beside the running server or without one. */
export interface StoreWatch {
  /** The document with everything that has been committed by now; the same object every time. */
  read: () => Y.Doc
  /** Those of some updates whose whole effect is not on disk. */
  missing: (updates: readonly Uint8Array[]) => Uint8Array[]
  /** Number of log entries. */
  entries: () => number
  close: () => void
}

interface Row {
  seq: number
  content: Uint8Array
  updates: number
  personId: string | null
}

/** Watches one document of a data folder; each reading takes in only what is new. */
export function watchStore(dataDir: string, documentId: string): StoreWatch {
  const sqlite = new Database(join(dataDir, DATABASE_FILE), { readonly: true })
  const next = sqlite.prepare<[string, number], Row>(
    'select seq, content, updates, person_id as personId from document_updates where document_id = ? and seq > ? order by seq',
  )
  const count = sqlite.prepare<[string], { entries: number }>(
    'select count(*) as entries from document_updates where document_id = ?',
  )
  const doc = new Y.Doc()
  let last = 0

  const read = (): Y.Doc => {
    doc.transact((transaction) => {
      for (const entry of next.all(documentId, last)) {
        for (const { updates } of unpackEntry(entry)) for (const update of updates) Y.applyUpdate(doc, update)
        last = entry.seq
      }
      // Else Yjs would tidy formats here, and show as stored what is not.
      transaction.local = true
    })
    return doc
  }
  return {
    read,
    missing(updates) {
      if (updates.length === 0) return []
      const snapshot = Y.snapshot(read())
      return updates.filter((update) => !Y.snapshotContainsUpdate(snapshot, update))
    },
    entries: () => count.get(documentId)?.entries ?? 0,
    close() {
      sqlite.close()
      doc.destroy()
    },
  }
}

/** What a document is, whatever pieces it is stored in: two copies are equal exactly when these are. */
export function stateOf(doc: Y.Doc): string {
  return Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64')
}

/**
 * Whether a document means the same however it is read: entry by entry as it came, all of the log at once as the next
 * start does, and out of one whole update as a newcomer does.
 */
export function readsAlike(dataDir: string, documentId: string, asItCame: Y.Doc): boolean {
  const atOnce = watchStore(dataDir, documentId)
  const newcomer = new Y.Doc()
  try {
    const replayed = atOnce.read()
    newcomer.transact((transaction) => {
      Y.applyUpdate(newcomer, Y.encodeStateAsUpdate(replayed))
      transaction.local = true
    })
    const states = [asItCame, replayed, newcomer].map(stateOf)
    return new Set(states).size === 1 && newcomer.store.pendingStructs === null && newcomer.store.pendingDs === null
  } finally {
    atOnce.close()
    newcomer.destroy()
  }
}
