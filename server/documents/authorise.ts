// walk:keystroke 4 — the right now: the session, the seats and the document's state, asked again for each message.
import { documentAccess } from '../../shared/documents/access.ts'
import { closeCode, type CloseCode } from '../../shared/documents/protocol.ts'
import type { ChangeCount } from '../database/changeCount.ts'
import type { Ground } from '../ground.ts'
import { createViewerReader } from '../groups/readViewer.ts'
import { createSessionReader, type SocketSession } from '../people/readSession.ts'
import type { DocumentReader } from './readFacts.ts'
import type { DocumentRow } from './store.ts'

/** What somebody may do with a document at this moment and which items stay on an agenda, or how their socket is to be closed. */
export type Standing =
  | { right: 'write' | 'read'; held: ReadonlySet<string> }
  | { right: 'none'; code: CloseCode; reason: string }

/** Asks the database, synchronously, so that nothing can change between the answer and what is done with it. */
export type AskStanding = (session: SocketSession, document: DocumentRow) => Standing

/** Gives the question to be asked at this moment, of as many as one likes; it is not to be kept for another. */
export type Authorise = () => AskStanding

const signedOut: Standing = { right: 'none', code: closeCode.sessionRequired, reason: 'session.required' }
const withdrawn: Standing = { right: 'none', code: closeCode.rightsMissing, reason: 'rights.missing' }

/**
 * Builds the question. An answer holds until anything is written but the update log, by whomever, or until the clock's
 * second is over, for seats and sessions end by themselves: to look again sooner would find the same.
 */
export function createAuthorise(ground: Ground, documents: DocumentReader, changes: ChangeCount): Authorise {
  const readSession = createSessionReader(ground)
  const readViewer = createViewerReader(ground)
  const answers = new Map<string, Standing>()
  let asOf = { changes: 0, second: '' }

  function ask(session: SocketSession, document: DocumentRow): Standing {
    if (readSession(session.idHash)?.personId !== session.personId) return signedOut
    const viewer = readViewer(session.personId)
    if (!viewer) return signedOut
    const facts = documents.facts(document)
    const right = facts ? documentAccess(viewer, facts) : 'none'
    return right === 'none' ? withdrawn : { right, held: documents.heldItems(document) }
  }

  function answer(session: SocketSession, document: DocumentRow): Standing {
    const key = `${session.idHash} ${document.id}`
    const known = answers.get(key)
    if (known) return known
    const standing = ask(session, document)
    answers.set(key, standing)
    return standing
  }

  return () => {
    const now = { changes: changes.current(), second: ground.clock.now().slice(0, 19) }
    if (now.changes !== asOf.changes || now.second !== asOf.second) {
      answers.clear()
      asOf = now
    }
    return answer
  }
}
