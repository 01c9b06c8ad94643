import type { Ground } from '../ground.ts'
import { createHistory, type DocumentHistory } from './documentHistory.ts'
import { findMovedWords } from './findMovedWords.ts'
import { createLogReader } from './historyStore.ts'
import { emptyReplay, playOn, type Replay } from './replayLog.ts'

/** Asks something of a document's past. Questions wait for each other: one history is replayed at a time. */
export type AskHistory = <Answer>(
  documentId: string,
  ask: (history: DocumentHistory) => Promise<Answer>,
) => Promise<Answer>

/** How many replayed documents are kept, and for how long after the last question. */
const KEPT = 3
const KEPT_MS = 60_000
/** A log that is compacted while it is read is read again, this often. */
const ATTEMPTS = 5

interface Kept {
  replay: Replay
  history: DocumentHistory
  forget: ReturnType<typeof setTimeout>
}

/** Builds the questions over the stored logs; nothing of a history is ever written. */
export function createHistories({ db }: Pick<Ground, 'db'>): AskHistory {
  const kept = new Map<string, Kept>()
  let queue: Promise<unknown> = Promise.resolve()

  async function open(documentId: string): Promise<DocumentHistory> {
    const log = createLogReader(db, documentId)
    const known = take(documentId)
    if (known) {
      const before = known.replay.entries.length
      const isWhole = await playOn(log, known.replay)
      if (isWhole)
        return keep(documentId, known.replay, known.replay.entries.length === before ? known.history : undefined)
      known.replay.doc.destroy()
    }
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const replay = emptyReplay()
      if (await playOn(log, replay)) return keep(documentId, replay, undefined)
      replay.doc.destroy()
    }
    throw new Error(`the log of document ${documentId} did not stand still`)
  }

  async function keep(documentId: string, replay: Replay, same: DocumentHistory | undefined): Promise<DocumentHistory> {
    if (!same) await findMovedWords(replay)
    const history = same ?? createHistory(replay)
    const forget = setTimeout(drop, KEPT_MS, documentId).unref()
    kept.set(documentId, { replay, history, forget })
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      drop(oldest)
    }
    return history
  }

  /** Takes a document out while it is worked on: one that fails is not put back. */
  function take(documentId: string): Kept | undefined {
    const known = kept.get(documentId)
    clearTimeout(known?.forget)
    kept.delete(documentId)
    return known
  }

  function drop(documentId: string): void {
    take(documentId)?.replay.doc.destroy()
  }

  return (documentId, ask) => {
    const answer = queue.then(async () => ask(await open(documentId)))
    queue = answer.catch(() => undefined)
    return answer
  }
}
