import { Hono } from 'hono'
import { type DocumentHandle, SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import type { Ground } from '../ground.ts'
import { describe, pathIds, signedIn, type Env } from '../http/requests.ts'
import { createRequireDocument } from './requireDocument.ts'

/** What HTTP says of documents; their content travels over `/sync`. */
export function documentsRoutes(ground: Ground) {
  const requireDocument = createRequireDocument(ground)
  return new Hono<Env>().get(
    '/:documentId',
    describe('documents', 'What a client must know before it opens a socket on the document'),
    pathIds('documentId'),
    async (c) => {
      const { document, access } = await requireDocument(signedIn(c), c.req.valid('param').documentId)
      const { id, kind, epoch } = document
      const handle: DocumentHandle = { id, kind, epoch, schema: SCHEMA_VERSION, access }
      return c.json(handle)
    },
  )
}
