import { type Connection, openConnection, wouldLose } from './connection.ts'

// A page's components share one connection per document. It outlives the last of them until everything they
// wrote is on the server's disk, so that walking to another page loses nothing.

interface Holding {
  connection: Connection
  holders: number
}

const open = new Map<string, Holding>()

/** Opens a document, or joins those who have it open; the answer gives it back. */
export function holdDocument(documentId: string): () => void {
  if (open.size === 0) watchPage()
  const holding = open.get(documentId) ?? { connection: openHere(documentId), holders: 0 }
  open.set(documentId, holding)
  holding.holders += 1
  return () => release(documentId, holding)
}

/** The connection of a document this page has open. */
export function findOpenDocument(documentId: string): Connection | undefined {
  return open.get(documentId)?.connection
}

function openHere(documentId: string): Connection {
  const address = `${location.origin.replace(/^http/, 'ws')}/sync`
  return openConnection(documentId, address, WebSocket)
}

function release(documentId: string, holding: Holding): void {
  holding.holders -= 1
  const { connection } = holding
  const stop = connection.onSaved(closeWhenDone)
  // Components come and go within one turn (StrictMode, a page that replaces another): wait for the turn to end.
  setTimeout(closeWhenDone, 0)

  function closeWhenDone(): void {
    const isNeeded = holding.holders > 0 || open.get(documentId) !== holding
    const waits = wouldLose(connection) && connection.saved().link.kind !== 'refused'
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
  if ([...open.values()].some(({ connection }) => wouldLose(connection))) event.preventDefault()
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
