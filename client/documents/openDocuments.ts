import { SCHEMA_VERSION } from '../../shared/documents/protocol.ts'
import { type CloseReason, closingOf } from './closeReasons.ts'
import { type Connection, isWaiting, openConnection, wouldLose } from './connection.ts'
import { learnHandle } from './learnHandle.ts'
import { copiesOf, type CopyName } from './copyNames.ts'
import { offerCopies, offerUnsentOf } from './offerWhatIsUnsent.ts'
import { publishWork } from './ownPresence.ts'
import { unsaved } from './savedState.ts'
import { unsentOffers, withdrawUnsent } from './unsentOffers.ts'

// A page's components share one connection per document. It outlives the last of them until everything they
// wrote is on the server's disk, so that walking to another page loses nothing. A connection whose copy the server
// refuses is replaced under their hands by one with a fresh copy.

interface Holding {
  readonly documentId: string
  readonly personId: string
  connection: Connection
  /** Of each holder, what to call when the connection is replaced. */
  readonly holders: Set<() => void>
}

const open = new Map<string, Holding>()
let isLeaving = false
const openDocs = () => [...open.values()].map(({ connection }) => connection.doc)

/** Opens a document for a person, or joins those who have it open; the answer gives it back. */
export function holdDocument(documentId: string, personId: string, onReplaced: () => void = () => {}): () => void {
  const holding = findHolding(documentId, personId) ?? addHolding(documentId, personId)
  // One of its own: a holder may come twice with the same callback.
  const holder = () => onReplaced()
  holding.holders.add(holder)
  return () => release(holding, holder)
}

/** The connection of a document this page has open. */
export function findOpenDocument(documentId: string): Connection | undefined {
  return open.get(documentId)?.connection
}

/** How many edits wait in each document this page has open. */
export function waitingEdits(): ReadonlyMap<string, number> {
  return new Map([...open].map(([documentId, { connection }]) => [documentId, unsaved(connection.saved())]))
}

/** Comes back to a document the server has closed: with what is here, or, where that cannot be sent, afresh. */
export function retryDocument(documentId: string): void {
  const holding = open.get(documentId)
  if (!holding) return
  const { link } = holding.connection.saved()
  if (link.kind === 'refused' && closingOf(link.code).aftermath !== 'keep') return void replace(holding)
  // What is still here is about to be sent.
  withdrawUnsent(documentId)
  holding.connection.retry()
}

/**
 * Ends the session and closes everything once it has ended, so that nothing is offered for copying to whoever comes
 * next. `end` answers whether it has; without that all stays as it is.
 */
export async function closeWithSession(end: () => Promise<boolean>): Promise<boolean> {
  isLeaving = true
  const hasEnded = await end()
  isLeaving = false
  if (hasEnded) closeAllDocuments()
  return hasEnded
}

/** Closes everything at once; what is kept on this device stays there. */
export function closeAllDocuments(): void {
  const closed = [...open.values()]
  open.clear()
  unwatchPage()
  for (const { connection, holders } of closed) {
    connection.close()
    for (const holder of holders) holder()
  }
}

function findHolding(documentId: string, personId: string): Holding | undefined {
  const holding = open.get(documentId)
  if (holding?.personId === personId) return holding
  // Somebody else has signed in on this page: nothing of the one before goes on under their name.
  holding?.connection.close()
  return undefined
}

function addHolding(documentId: string, personId: string): Holding {
  if (open.size === 0) watchPage()
  const connection = connect(documentId, personId)
  const holding = { documentId, personId, connection, holders: new Set<() => void>() }
  open.set(documentId, holding)
  return holding
}

function connect(documentId: string, personId: string): Connection {
  const connection = openConnection({
    documentId,
    personId,
    address: `${location.origin.replace(/^http/, 'ws')}/sync`,
    Socket: WebSocket,
    learn: learnHandle,
    onLearned: (epoch, keeps) => {
      const isOld = ({ epoch: of, schema }: CopyName) => of !== epoch || schema !== SCHEMA_VERSION
      const left = copiesOf(personId, documentId).filter((copy) => !keeps || isOld(copy))
      void offerCopies(left, (copy) => reasonLeft(copy, epoch), openDocs)
    },
    onRefused: (code) => settle(connection, code),
  })
  publishWork(connection)
  return connection
}

/** The server has closed for good: what it lacks is offered for copying, and a fresh copy takes the refused one's place. */
function settle(connection: Connection, code: number): void {
  const holding = open.get(connection.documentId)
  if (holding?.connection !== connection || isLeaving) return
  const { reason, aftermath } = closingOf(code)
  offerUnsentOf(connection, reason, openDocs)
  if (aftermath === 'drop') void drop(holding, reason)
  // A copy that was refused before it held anything would be refused again.
  if (aftermath === 'replace' && connection.saved().hasArrived) void replace(holding)
}

/** What somebody may no longer read does not stay on their device. */
async function drop({ connection, documentId, personId }: Holding, reason: CloseReason): Promise<void> {
  await connection.forget()
  await offerCopies(copiesOf(personId, documentId), () => reason, openDocs)
}

function reasonLeft({ epoch, schema }: CopyName, current: number): CloseReason {
  if (schema !== SCHEMA_VERSION) return 'otherSchema'
  return epoch === current ? 'readOnly' : 'otherEpoch'
}

async function replace(holding: Holding): Promise<void> {
  const { connection, documentId, personId } = holding
  await connection.forget()
  if (open.get(documentId) !== holding || holding.connection !== connection) return
  holding.connection = connect(documentId, personId)
  for (const holder of holding.holders) holder()
  connection.close()
}

function release(holding: Holding, holder: () => void): void {
  const { documentId, holders, connection } = holding
  holders.delete(holder)
  const stop = connection.onSaved(closeWhenDone)
  // Components come and go within one turn (StrictMode, a page that replaces another): wait for the turn to end.
  setTimeout(closeWhenDone, 0)

  function closeWhenDone(): void {
    const isNeeded = holders.size > 0 || open.get(documentId) !== holding || holding.connection !== connection
    const waits = isWaiting(connection) && connection.saved().link.kind !== 'refused'
    if (isNeeded) stop()
    if (isNeeded || waits) return
    stop()
    open.delete(documentId)
    connection.close()
    if (open.size === 0) unwatchPage()
  }
}

function checkAll(): void {
  if (document.visibilityState === 'hidden') return
  for (const { connection } of open.values()) connection.check()
}

function warnBeforeLoss(event: BeforeUnloadEvent): void {
  const loses = [...open.values()].some(({ connection }) => wouldLose(connection))
  if (loses || unsentOffers().length > 0) event.preventDefault()
}

function watchPage(): void {
  document.addEventListener('visibilitychange', checkAll)
  window.addEventListener('online', checkAll)
  window.addEventListener('offline', checkAll)
  window.addEventListener('beforeunload', warnBeforeLoss)
}

function unwatchPage(): void {
  document.removeEventListener('visibilitychange', checkAll)
  window.removeEventListener('online', checkAll)
  window.removeEventListener('offline', checkAll)
  window.removeEventListener('beforeunload', warnBeforeLoss)
}
