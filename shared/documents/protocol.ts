import type { DocumentKind } from './access.ts'

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
 * Version of what documents may hold and of this protocol, sent as `?schema=`. Raised whenever an older client would
 * delete or misread what a newer one writes; other versions are refused before they have said or heard anything.
 */
export const SCHEMA_VERSION = 1

/** What a client needs to know of a document before it opens a socket on it. */
export interface DocumentHandle {
  id: string
  kind: DocumentKind
  /** Rises when the document is replaced by another state of itself; sent as `?epoch=`, and another one is refused. */
  epoch: number
  schema: number
  access: 'write' | 'read'
}

/**
 * Why the server closes a socket. 44xx is final: y-websocket does not come back by itself. 45xx means come back
 * at once: what was not acknowledged is then sent again.
 */
export const closeCode = {
  malformed: 4400,
  sessionRequired: 4401,
  rightsMissing: 4403,
  unknownDocument: 4404,
  /** The client's copy is of a state of the document that was replaced. */
  otherEpoch: 4409,
  /** A change by somebody who may only read. */
  readOnly: 4410,
  /** An item taken off the agenda while a vote or a consent round on it is open. */
  itemHeld: 4411,
  tooLarge: 4413,
  /** What is stored of the document does not add up; it alone is shut until somebody has looked at it. */
  damaged: 4423,
  /** The client is older, or newer, than the server: it must be loaded again. */
  otherSchema: 4426,
  /** Too much at once, or refused too often. */
  tooMany: 4429,
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
  /** Pieces of one update: each is looked at by itself, and thirty thousand hold the process for a tenth of a second. */
  updatePieces: 30_000,
  /** How far the clocks of one update may rise together: characters and elements, deleted ones too. */
  growth: 4 * 1024 * 1024,
  /** The highest clock of any client id; Yjs counts safely well beyond. */
  clock: 2 ** 31,
  /** Client ids one update may be the first to write under: an offline return has one for each reload in between. */
  newClients: 100,
  /** Items that settling an update's conflicts may walk over; twenty thousand take some milliseconds. */
  conflictSteps: 20_000,
  /** How deep elements may stand in one another: lists in lists. */
  depth: 32,
  /** One person's entry in a presence message. */
  presenceBytes: 4 * 1024,
  /** Client ids of people who have left that a document remembers as theirs in presence. */
  presenceKept: 1_000,
  /** Unsent bytes after which a socket that does not read is cut off. */
  unsentBytes: 4 * 1024 * 1024,
  /** Changes of one socket that one turn takes in; who sends more is not read from until these are on disk. */
  turnChanges: 256,
  /** Questions a socket may ask: what it misses, who is here. Each costs a whole answer. */
  questions: { burst: 20, perSecond: 1 },
  /** Refused changes after which a person is shut out of all documents, and how long each counts. */
  strikes: 10,
  strikesMs: 60_000,
  /** How long somebody whose connection died without a goodbye is still shown, as lost. */
  lostMs: 15 * 60_000,
  /** How long changes wait for a database that somebody else has locked. */
  lockedMs: 5_000,
  lockedRetryMs: 50,
  /**
   * Changes behind a snapshot after which another is made, while the document is open and when it leaves memory; and
   * how long an open document is left alone in between.
   */
  snapshotAfter: 1_000,
  snapshotEveryMs: 60_000,
  snapshotAtRest: 50,
  /** Changes of one person this close together become one entry of the log once a snapshot holds them. */
  squeezeMs: 10_000,
  /** How long a damaged document is not even read again. */
  quarantineMs: 2_000,
  /** Over how long sockets are closed when the server stops, so that not everybody comes back at once. */
  farewellMs: 1_000,
  farewellStepMs: 4,
  /** How long a server that stops still makes snapshots of what is to be opened by the next one. */
  lastSnapshotsMs: 5_000,
  /** How often a socket is asked whether it still lives, and hears something even in silence (y-websocket leaves after 30 s). */
  heartbeatMs: 5_000,
  /** How long a document stays in memory after the last socket left. */
  idleMs: 30_000,
  /** How often the rights of open sockets are asked again without any cause: seats and sessions end by date, too. */
  rightsMs: 30_000,
} as const

/**
 * How long presence is collected before it is told again, by the number of sockets: at once in a small meeting, 10 ms
 * at a hundred, 50 ms at 250, for each telling costs a write to every one of them.
 */
export function presenceWindowMs(sockets: number): number {
  if (sockets <= 20) return 0
  if (sockets <= 100) return (sockets - 20) / 8
  return Math.min(50, 10 + ((sockets - 100) * 4) / 15)
}

/** The client id of the server's own edits in every document; a socket's update may never continue it. */
export const SERVER_CLIENT_ID = 1

/** What others see of somebody in a document: `user` is the server's word, the rest the client's own. */
export interface PresenceState {
  user: PresenceUser
  /** The connection died without a goodbye; the entry holds nothing else, and goes after a while. */
  lost?: true
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

const MINUTES_ROOT = /^item:([A-Za-z0-9_-]{8,64})$/

/** The agenda item whose minutes a root of this name holds; undefined for any other root. */
export function itemOfRoot(name: string): string | undefined {
  return MINUTES_ROOT.exec(name)?.[1]
}
