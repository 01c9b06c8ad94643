import { useCallback, useSyncExternalStore } from 'react'
import type { Connection } from './connection.ts'
import { findOpenDocument, holdDocument } from './openDocuments.ts'

/**
 * Opens a document for as long as the component is on screen; all components that ask for the same one share its
 * connection. Undefined until it is open, and for null. Closing waits until everything typed is on the server's disk.
 */
export function useDocument(documentId: string | null): Connection | undefined {
  const hold = useCallback(() => (documentId === null ? noHold : holdDocument(documentId)), [documentId])
  return useSyncExternalStore(hold, () => (documentId === null ? undefined : findOpenDocument(documentId)))
}

function noHold(): void {}
