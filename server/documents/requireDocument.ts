import { documentAccess, type DocumentAccess } from '../../shared/documents/access.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Ground } from '../ground.ts'
import { createDocumentReader } from './readFacts.ts'
import type { DocumentRow } from './store.ts'

/** A document and what its reader may do with it. */
export interface ReadableDocument {
  document: DocumentRow
  access: Exclude<DocumentAccess, 'none'>
}

/** Finds a document the viewer may read; whatever they may not read looks like what does not exist. */
export function createRequireDocument(
  ground: Ground,
): (viewer: Viewer, documentId: string) => Promise<ReadableDocument> {
  const documents = createDocumentReader(ground)
  return (viewer, documentId) =>
    // In a transaction of its own, so that nothing is read of somebody else's open one.
    ground.transact(viewer.personId, () => {
      const document = documents.document(documentId)
      const facts = document && documents.facts(document)
      const access = facts ? documentAccess(viewer, facts) : 'none'
      return document && access !== 'none' ? Promise.resolve({ document, access }) : Promise.reject(refuse('notFound'))
    })
}
