import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { minutesSchema } from '../../shared/documents/blocks.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { createHistory, type DocumentHistory } from '../documents/documentHistory.ts'
import { findMovedWords } from '../documents/findMovedWords.ts'
import type { LogReader } from '../documents/historyStore.ts'
import { emptyReplay, playOn } from '../documents/replayLog.ts'
import type { StoredUpdate } from '../documents/store.ts'

/** People at their own copies of one document, and the log a server would have kept of what they did. */
export interface WrittenLog {
  entries: StoredUpdate[]
  /** A person's own copy; what they change there waits until it is sent. */
  copyOf: (personId: string) => Y.Doc
  /** Sends what a person has changed: one entry at this moment, then everybody connected has it. */
  send: (personId: string, at: string) => void
  /** The same at once: a change, its entry, and everybody has it. */
  change: (personId: string, at: string, work: (doc: Y.Doc) => void) => void
  /** Puts an item's minutes as an editor does: compared with what is there, written as a difference. */
  put: (personId: string, at: string, itemId: string, ...blocks: Node[]) => void
  history: () => Promise<DocumentHistory>
}

/** Begins an empty log. */
export function writtenLog(): WrittenLog {
  const entries: StoredUpdate[] = []
  const copies = new Map<string, { doc: Y.Doc; unsent: Uint8Array[] }>()

  function copy(personId: string): { doc: Y.Doc; unsent: Uint8Array[] } {
    const known = copies.get(personId)
    if (known) return known
    const made = { doc: new Y.Doc(), unsent: [] as Uint8Array[] }
    made.doc.clientID = 100 + copies.size
    for (const { updates } of entries) for (const update of updates) Y.applyUpdate(made.doc, update, 'log')
    made.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'log') made.unsent.push(update)
    })
    copies.set(personId, made)
    return made
  }

  const log: WrittenLog = {
    entries,
    copyOf: (personId) => copy(personId).doc,
    send(personId, at) {
      const own = copy(personId)
      const updates = own.unsent.splice(0)
      if (updates.length === 0) return
      entries.push({ seq: entries.length + 1, updates, personId, at })
      for (const other of copies.values()) {
        if (other !== own) for (const update of updates) Y.applyUpdate(other.doc, update, 'log')
      }
    },
    change(personId, at, work) {
      const { doc } = copy(personId)
      doc.transact(() => work(doc))
      log.send(personId, at)
    },
    put(personId, at, itemId, ...blocks) {
      log.change(personId, at, (doc) => {
        const fragment = doc.getXmlFragment(minutesRoot(itemId))
        const { meta } = initProseMirrorDoc(fragment, minutesSchema)
        updateYFragment(doc, fragment, minutesSchema.node('doc', null, blocks), meta)
      })
    },
    history: () => historyOf(entries),
  }
  return log
}

/** The history of some entries. */
export async function historyOf(entries: readonly StoredUpdate[]): Promise<DocumentHistory> {
  const replay = emptyReplay()
  const reader: LogReader = {
    after: (seq, atMost) => Promise.resolve(entries.filter((entry) => entry.seq > seq).slice(0, atMost)),
    countUpTo: (seq) => Promise.resolve(entries.filter((entry) => entry.seq <= seq).length),
  }
  if (!(await playOn(reader, replay))) throw new Error('the log was compacted under the test')
  await findMovedWords(replay)
  return createHistory(replay)
}
