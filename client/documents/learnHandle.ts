import { closeCode, type CloseCode, type DocumentHandle, SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { api, ask, problemOf } from '../api.ts'

/** A network that swallows requests without a word must not keep us from asking again. */
const PATIENCE_MS = 10_000

/** What the server says of a document before a socket is opened on it. */
export type Learned =
  | { kind: 'known'; handle: DocumentHandle }
  /** The same refusals a socket would be closed with. */
  | { kind: 'refused'; code: CloseCode }
  /** No answer, or none worth believing: the network, or a fault that may pass. */
  | { kind: 'unreachable' }

/** Asks the server for a document's handle. */
export async function learnHandle(documentId: string): Promise<Learned> {
  try {
    const init = { signal: AbortSignal.timeout(PATIENCE_MS) }
    const handle = await ask(api.documents[':documentId'].$get({ param: { documentId } }, { init }))
    if (handle.schema !== SCHEMA_VERSION) return { kind: 'refused', code: closeCode.otherSchema }
    return { kind: 'known', handle }
  } catch (error) {
    const { code } = problemOf(error)
    if (code === 'session.required') return { kind: 'refused', code: closeCode.sessionRequired }
    if (code === 'notFound') return { kind: 'refused', code: closeCode.unknownDocument }
    if (code === 'rights.missing') return { kind: 'refused', code: closeCode.rightsMissing }
    return { kind: 'unreachable' }
  }
}
