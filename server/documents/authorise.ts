// walk:keystroke 4 — the right now: the session, the seats and the document's state, asked again for each message.
import { documentAccess } from '../../shared/documents/access.ts'
import { closeCode, type CloseCode } from '../../shared/documents/protocol.ts'
import type { Ground } from '../ground.ts'
import { createViewerReader } from '../groups/readViewer.ts'
import { createSessionReader, type SocketSession } from '../people/readSession.ts'
import type { DocumentReader } from './readFacts.ts'
import type { DocumentRow } from './store.ts'

/** What somebody may do with a document at this moment, or how their socket is to be closed. */
export type Standing = { right: 'write' | 'read' } | { right: 'none'; code: CloseCode; reason: string }

/** Asks the database, synchronously, so that nothing can change between the answer and what is done with it. */
export interface Authorise {
  (session: SocketSession, document: DocumentRow): Standing
  /** Forgets the answers of this turn: something has been committed. */
  forget: () => void
}

const signedOut: Standing = { right: 'none', code: closeCode.sessionRequired, reason: 'session.required' }
const withdrawn: Standing = { right: 'none', code: closeCode.rightsMissing, reason: 'rights.missing' }

/**
 * Builds the question. An answer is kept for the rest of the turn of the event loop at most, for the many messages
 * that one socket sends at once.
 */
export function createAuthorise(ground: Ground, documents: DocumentReader): Authorise {
  const readSession = createSessionReader(ground)
  const readViewer = createViewerReader(ground)
  const answers = new Map<string, Standing>()
  const forget = (): void => answers.clear()

  function ask(session: SocketSession, document: DocumentRow): Standing {
    if (readSession(session.idHash)?.personId !== session.personId) return signedOut
    const viewer = readViewer(session.personId)
    if (!viewer) return signedOut
    const facts = documents.facts(document)
    const right = facts ? documentAccess(viewer, facts) : 'none'
    return right === 'none' ? withdrawn : { right }
  }

  function authorise(session: SocketSession, document: DocumentRow): Standing {
    const key = `${session.idHash} ${document.id}`
    const known = answers.get(key)
    if (known) return known
    if (answers.size === 0) setImmediate(forget)
    const standing = ask(session, document)
    answers.set(key, standing)
    return standing
  }

  return Object.assign(authorise, { forget })
}
