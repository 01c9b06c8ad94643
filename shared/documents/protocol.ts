import type { DocumentKind } from './access.ts'
import { noteSections } from '../decisions/escalation.ts'

/** First number of every frame on `/sync/:documentId`: y-websocket's own, and `saved` for clients that ask. */
export const messageType = {
  sync: 0,
  presence: 1,
  queryPresence: 3,
  /**
   * Server to client, only when the address has `?saved=1`: how many of this socket's step 2 and update messages
   * are on disk, counted from its opening.
   */
  saved: 100,
} as const

/** Second number of a sync frame. */
export const syncStep = { stateVector: 0, missing: 1, update: 2 } as const

/**
 * Why the server closes a socket. 44xx is final: y-websocket does not come back by itself. 45xx means come back
 * at once: what was not acknowledged is then sent again.
 */
export const closeCode = {
  malformed: 4400,
  sessionRequired: 4401,
  rightsMissing: 4403,
  unknownDocument: 4404,
  /** A change by somebody who may only read. */
  readOnly: 4410,
  tooLarge: 4413,
  rightsChanged: 4501,
  /** The server could not store or load; nothing unacknowledged was kept. */
  storageUnavailable: 4503,
  serverStopping: 4512,
} as const
export type CloseCode = (typeof closeCode)[keyof typeof closeCode]

/** Whether coming back is pointless until something changes. */
export function isFinalClose(code: number): boolean {
  return code >= 4400 && code < 4500
}

/** Every limit of the sync server, in one place. */
export const limits = {
  /** The WebSocket layer ends the connection above this, so it leaves room for a coded refusal below it. */
  frameBytes: 8 * 1024 * 1024,
  /** One update, and the one long step 2 of somebody who comes back. */
  updateBytes: 4 * 1024 * 1024,
  /** One person's entry in a presence message. */
  presenceBytes: 4 * 1024,
  /** Unsent bytes after which a socket that does not read is cut off. */
  unsentBytes: 4 * 1024 * 1024,
  /** How long presence is collected before it is sent on. */
  presenceMs: 50,
  /** How often a socket is asked whether it still lives, and hears something even in silence (y-websocket leaves after 30 s). */
  heartbeatMs: 10_000,
  /** How long a document stays in memory after the last socket left. */
  idleMs: 30_000,
  /** How often the rights of open sockets are asked again without any cause: seats and sessions end by date, too. */
  rightsMs: 30_000,
} as const

/** The client id of the server's own edits in every document; a socket's update may never continue it. */
export const SERVER_CLIENT_ID = 1

/** What others see of somebody in a document: `user` is the server's word, the rest the client's own. */
export interface PresenceState {
  user: PresenceUser
  [field: string]: unknown
}

/** Who a presence entry belongs to, as stamped by the server. */
export interface PresenceUser {
  personId: string
  name: string
  /** 1 to 12: which of the caret colours. */
  hue: number
}

/** How many caret colours there are. */
export const HUES = 12

/** The caret colour of a person: the same everywhere, from their id alone. */
export function hueOf(personId: string): number {
  let sum = 0
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return (sum % HUES) + 1
}

/** Name of the fragment that holds an agenda item's minutes. */
export function minutesRoot(itemId: string): string {
  return `item:${itemId}`
}

const MINUTES_ROOT = /^item:[A-Za-z0-9_-]{8,64}$/

/** Whether a document of this kind may have a root of this name. */
export function isKnownRoot(kind: DocumentKind, name: string): boolean {
  switch (kind) {
    case 'agenda':
      return name === 'items'
    case 'minutes':
      return MINUTES_ROOT.test(name)
    case 'note':
      return noteSections.some((section) => section === name)
  }
}
