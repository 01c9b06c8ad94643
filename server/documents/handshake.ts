import { closeCode, SCHEMA_VERSION, type CloseCode } from '../../shared/documents/protocol.ts'

/** Why a socket is closed before it has said or heard anything. */
export interface HandshakeRefusal {
  code: CloseCode
  reason: string
}

/** Refuses a client that speaks of documents in another version than this server. */
export function checkSchema(query: URLSearchParams): HandshakeRefusal | null {
  if (query.get('schema') === String(SCHEMA_VERSION)) return null
  return { code: closeCode.otherSchema, reason: 'documents.otherSchema' }
}

/** Refuses a client whose copy of the document is of another epoch: it would bring back what was replaced. */
export function checkEpoch(query: URLSearchParams, epoch: number): HandshakeRefusal | null {
  if (query.get('epoch') === String(epoch)) return null
  return { code: closeCode.otherEpoch, reason: 'documents.otherEpoch' }
}
