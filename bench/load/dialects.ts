import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'

/** Which protocol a server speaks; all are of the family of y-websocket. */
export type DialectName = 'releve' | 'yWebsocket' | 'hocuspocus' | 'relay'

/** How one server wants to be spoken to. Messages are y-websocket's, wrapped where a server wants that. */
export interface Dialect {
  path: (document: string) => string
  /** What is said before anything else. */
  opening: (document: string) => Uint8Array[]
  wrap: (document: string, message: Uint8Array) => Uint8Array
  /** Where y-websocket's message begins in one received. */
  bodyAt: (bytes: Uint8Array, start: number) => number
  /** How a sender learns that its change was taken; `none` when it never does. */
  acknowledges: 'saved' | 'status' | 'echo' | 'none'
  /** Whether a newcomer is answered with the document. */
  answers: boolean
}

/** First number of a message. */
export const messageKind = { sync: 0, presence: 1, syncReply: 4, status: 8, saved: 100 } as const

const asIs = (_document: string, message: Uint8Array): Uint8Array => message
const atStart = (_bytes: Uint8Array, start: number): number => start
const plain = { opening: () => [], wrap: asIs, bodyAt: atStart, answers: true }

/** Every dialect by its name. */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  releve: { ...plain, path: (document) => `/sync/${document}?schema=1&epoch=1&saved=1`, acknowledges: 'saved' },
  yWebsocket: { ...plain, path: (document) => `/${document}`, acknowledges: 'echo' },
  relay: { ...plain, path: (document) => `/${document}`, acknowledges: 'none', answers: false },
  hocuspocus: {
    path: () => '/',
    opening: (document) => [hocuspocusToken(document)],
    wrap: wrapForHocuspocus,
    // The name is shorter than 128 bytes, so its length is one of them.
    bodyAt: (bytes, start) => start + 1 + (bytes[start] ?? 0),
    acknowledges: 'status',
    answers: true,
  },
}

/** Message 0.0: asks for what is missing. */
export function syncQuestion(stateVector: Uint8Array): Uint8Array {
  return encode([messageKind.sync, 0], stateVector)
}

/** Message 0.1: answers such a question. */
export function syncAnswer(update: Uint8Array): Uint8Array {
  return encode([messageKind.sync, 1], update)
}

/** Message 0.2: a change. */
export function syncUpdate(update: Uint8Array): Uint8Array {
  return encode([messageKind.sync, 2], update)
}

/** Message 1: one client's cursor. */
export function presenceOf(client: number, clock: number, state: string): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, 1)
  writeVarUint(encoder, client)
  writeVarUint(encoder, clock)
  writeVarString(encoder, state)
  return encode([messageKind.presence], toUint8Array(encoder))
}

function encode(numbers: readonly number[], bytes: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  for (const number of numbers) writeVarUint(encoder, number)
  writeVarUint8Array(encoder, bytes)
  return toUint8Array(encoder)
}

function wrapForHocuspocus(document: string, message: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, document)
  return Buffer.concat([toUint8Array(encoder), message])
}

/** Message 2.0 of Hocuspocus: a token; with no hook that asks for one, any will do. */
function hocuspocusToken(document: string): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, 2)
  writeVarUint(encoder, 0)
  writeVarString(encoder, 'any')
  return wrapForHocuspocus(document, toUint8Array(encoder))
}
