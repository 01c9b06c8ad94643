import { may, type Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { createRequireDocument } from './requireDocument.ts'
import type { DocumentRow } from './store.ts'

/** Finds a document whose past the viewer may see: a right of its own, beyond that of reading the document. */
export function createRequireHistory(ground: Ground): (viewer: Viewer, documentId: string) => Promise<DocumentRow> {
  const requireDocument = createRequireDocument(ground)
  return async (viewer, documentId) => {
    const { document } = await requireDocument(viewer, documentId)
    if (!may(viewer, 'document.history', document.groupId)) throw refuse('rights.missing')
    return document
  }
}
