import { countUnsent, listUnsent } from './copyNames.ts'
import { closeAllDocuments, closeWithSession, findOpenDocument, holdDocument, waitingEdits } from './openDocuments.ts'
import { letGoOfUnsent } from './unsentOffers.ts'
import { wipeNotes } from './personsNotes.ts'
import { wipeCopies } from './wipeCopies.ts'

/** Names who works in this browser now; other tabs hear of a change. */
const KEY = 'releve.person'

/**
 * Makes this browser a person's: copies and notes of anybody else are deleted, what this person left unsent goes out, and this tab
 * gives way when somebody else signs in in another. Gives the way to stop watching.
 */
export function claimDevice(personId: string): () => void {
  remember(personId)
  void wipe((owner) => owner !== personId)
  for (const documentId of listUnsent(personId)) sendWhatWaits(documentId, personId)

  const giveWay = ({ key, newValue }: StorageEvent) => {
    if (key !== KEY || newValue === null || newValue === personId) return
    // What is written on here would go out under the other person's name.
    letGoOfUnsent()
    closeAllDocuments()
    location.reload()
  }
  window.addEventListener('storage', giveWay)
  return () => window.removeEventListener('storage', giveWay)
}

/** How many edits of a person would be lost with their session: in open documents, and in copies kept of others. */
export function countWaiting(personId: string): number {
  const open = waitingEdits()
  const closed = listUnsent(personId).filter((documentId) => !open.has(documentId))
  const kept = closed.map((documentId) => countUnsent(personId, documentId))
  return [...open.values(), ...kept].reduce((sum, edits) => sum + edits, 0)
}

/** Ends the session; once it has ended, everything kept of the person on this device is gone before this resolves. */
export async function signOutHere(personId: string, end: () => Promise<boolean>): Promise<void> {
  if (!(await closeWithSession(end))) return
  letGoOfUnsent()
  forget()
  await wipe((owner) => owner === personId)
}

/** Deletes copies and notes; notes are gone at once, copies when this resolves. */
function wipe(isWiped: (owner: string) => boolean): Promise<void> {
  try {
    wipeNotes(localStorage, isWiped)
  } catch {}
  return wipeCopies(isWiped)
}

/** Keeps a document open in the background until what a former page left unsent in it is on the server. */
function sendWhatWaits(documentId: string, personId: string): void {
  const release = holdDocument(documentId, personId)
  const connection = findOpenDocument(documentId)
  const stop = connection?.onSaved(() => {
    const { link } = connection.saved()
    const isOver = link.kind === 'refused' || (link.kind === 'live' && countUnsent(personId, documentId) === 0)
    if (!isOver) return
    stop?.()
    release()
  })
}

// Where nothing can be stored, there are no copies to be told about either.

function remember(personId: string): void {
  try {
    localStorage.setItem(KEY, personId)
  } catch {}
}

function forget(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {}
}
