import { useCallback, useSyncExternalStore } from 'react'
import { usePerson } from '../people/usePerson.ts'
import type { Connection } from './connection.ts'
import { findOpenDocument, holdDocument } from './openDocuments.ts'

/**
 * Opens a document for as long as the component is on screen; all components that ask for the same one share its
 * connection. Undefined until it is open, and for null. Another connection takes its place when the server has refused
 * the first one's copy. Closing waits until everything typed is on the server's disk.
 */
export function useDocument(documentId: string | null): Connection | undefined {
  const personId = usePerson()?.id
  const hold = useCallback(
    (onReplaced: () => void) =>
      documentId === null || personId === undefined ? noHold : holdDocument(documentId, personId, onReplaced),
    [documentId, personId],
  )
  return useSyncExternalStore(hold, () => (documentId === null ? undefined : findOpenDocument(documentId)))
}

function noHold(): void {}
