import type { Ground } from '../ground.ts'
import { makeSnapshot } from './makeSnapshot.ts'

/** What the log says of a document whose snapshot would read otherwise: it is whole, and opens from its log. */
export const NOT_STORED = 'a snapshot was not stored: it would have read otherwise than the log'

/** Makes snapshots of documents, one at a time and away from what people wait for. */
export interface Snapshots {
  /** Has one made soon; asked twice for the same document, it makes one. */
  request: (documentId: string) => void
  /** Makes those that are due, but begins none after so many milliseconds. */
  stop: (milliseconds: number) => Promise<void>
}

/** Nothing to do at first. */
export function createSnapshots(ground: Ground): Snapshots {
  const due = new Set<string>()
  let working: Promise<void> | null = null
  let lastStart = Number.POSITIVE_INFINITY

  async function work(): Promise<void> {
    for (const documentId of due) {
      if (performance.now() > lastStart) break
      due.delete(documentId)
      try {
        const outcome = await makeSnapshot(ground, documentId)
        if (outcome === 'notStored') ground.log.warn({ documentId }, NOT_STORED)
        if (outcome === 'asItWas')
          ground.log.warn({ documentId }, 'a log was not squeezed: it would have read otherwise')
      } catch (error) {
        // The log is whole without it: the document only takes longer to open.
        ground.log.error({ err: error, documentId }, 'a snapshot could not be made')
      }
    }
    working = null
  }

  return {
    request(documentId) {
      due.add(documentId)
      working ??= work()
    },
    async stop(milliseconds) {
      lastStart = performance.now() + milliseconds
      await working
    },
  }
}
