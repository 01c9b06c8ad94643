import * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { type LocalCopy, openLocalCopy } from './localCopy.ts'
import { OwnEdits } from './ownEdits.ts'
import { type SavedEvent, type SavedState, unsaved } from './savedState.ts'

/** What this device has of a document besides the page's memory: its own edits, counted, and a copy for those who write. */
export interface DeviceCopy {
  isOpen: () => boolean
  /** Resolves once what an opened copy holds is known, or is not worth waiting for any longer. */
  settled: () => Promise<void>
  /** Opens the copy of this epoch; resolves when its text is in the document, or when it is not worth waiting any longer. */
  open: (epoch: number) => Promise<void>
  /** Takes note of how things stand after an event, and writes it down if there is something new. */
  follow: (before: SavedState, now: SavedState) => void
  /** For each client id of this device, the clock from which on the server does not have its words. */
  unsentFrom: () => ReadonlyMap<number, number>
  /** Lets go of the copy; it stays on this device. */
  close: () => void
  /** Deletes the copy; resolves once it is gone. */
  forget: () => Promise<void>
}

/** Counts what is edited in `doc`, as `edited` events, and keeps it on this device once a copy is opened. */
export function createDeviceCopy(
  doc: Y.Doc,
  { personId, documentId }: { personId: string; documentId: string },
  happen: (event: SavedEvent) => void,
): DeviceCopy {
  const own = new OwnEdits()
  let copy: LocalCopy | null = null
  let latest: SavedState | null = null

  // What the server or the copy brings is not local.
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return
    const client = doc.clientID
    own.add(client, transaction.beforeState.get(client) ?? 0, Y.getState(doc.store, client))
    happen({ kind: 'edited' })
  })

  function write(): void {
    if (!copy || !latest) return
    const { hasArrived, made, link } = latest
    copy.keep({ hasArrived, made, records: own.records(), unsent: unsaved(latest) }, link.kind !== 'live')
  }

  return {
    isOpen: () => copy !== null,
    settled: async () => copy?.settled,
    async open(epoch) {
      copy ??= openLocalCopy({ personId, documentId, epoch, schema: SCHEMA_VERSION }, doc, {
        onRestored: ({ hasArrived, records }) => {
          const unsent = own.inherit(records, (client) => Y.getState(doc.store, client))
          if (hasArrived || unsent > 0) happen({ kind: 'restored', unsent })
          write()
        },
        onKept: (made) => happen({ kind: 'kept', made }),
        onLost: () => {
          copy = null
          happen({ kind: 'unkept' })
        },
      })
      await copy.settled
    },
    follow(before, now) {
      latest = now
      if (unsaved(now) < unsaved(before)) own.settle(unsaved(now))
      if (unsaved(now) !== unsaved(before) || now.hasArrived !== before.hasArrived) write()
    },
    unsentFrom: () => own.unsentFrom(),
    close: () => copy?.close(),
    async forget() {
      const kept = copy
      copy = null
      await kept?.destroy()
    },
  }
}
