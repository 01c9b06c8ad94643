import { createDecoder, hasContent, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'
import {
  type ClientMessage,
  frameAsk,
  frameMissing,
  framePresence,
  frameUpdate,
  readMessage,
} from '../documents/messages.ts'
import { mutateBytes, mutateUpdate } from './mutateUpdate.ts'
import type { SeededRandom } from './seededRandom.ts'

/** What a fuzzer sends: `honest` must be let in. */
export type FuzzKind = 'honest' | 'lie' | 'update bytes' | 'presence' | 'question' | 'message' | 'websocket' | 'tcp'

/** One thing to be sent, and what a decoder makes of it. */
export interface FuzzFrame {
  kind: FuzzKind
  bytes: Uint8Array | string
  /** Whether the server counts it as a change, malformed or not. */
  isChange: boolean
  /** Whether it is well-formed down to its last part: an update Yjs can read, entries with JSON in them. */
  decodes: boolean
}

/** How often each kind comes, and how many of it at once. */
const shares: readonly [weight: number, kind: FuzzKind, atOnce: number][] = [
  [25, 'honest', 8],
  [26, 'lie', 1],
  [16, 'update bytes', 1],
  [15, 'presence', 8],
  [1, 'question', 1],
  [8, 'message', 1],
  [4, 'websocket', 1],
  [4, 'tcp', 1],
]
const total = shares.reduce((sum, [weight]) => sum + weight, 0)

/** Which kind comes next, and how many of it. */
export function nextKind(random: SeededRandom): { kind: FuzzKind; atOnce: number } {
  let left = random.below(total)
  const [, kind, atOnce] = shares.find(([weight]) => (left -= weight) < 0) ?? [0, 'honest', 1]
  return { kind, atOnce: 1 + random.below(atOnce) }
}

/** Kinds that are made out of an edit; the others need none. */
export const madeOfEdits: ReadonlySet<FuzzKind> = new Set(['honest', 'lie', 'update bytes', 'message'])

/** Makes a frame of a kind out of an honest edit and the document it was made in. */
export function makeFrame(kind: FuzzKind, edit: Uint8Array, doc: Y.Doc, random: SeededRandom): FuzzFrame {
  switch (kind) {
    case 'honest':
      return judged(kind, frameUpdate(edit))
    case 'lie': {
      const lie = random.chance(0.05) ? Y.convertUpdateFormatV1ToV2(edit) : mutateUpdate(edit, doc, random)
      return judged(kind, random.chance(0.2) ? frameMissing(lie) : frameUpdate(lie))
    }
    case 'update bytes':
      return judged(kind, frameUpdate(mutateBytes(edit, random)))
    case 'presence':
      return judged(kind, presence(doc.clientID, random))
    case 'question':
      return judged(kind, frameAsk(random.chance(0.5) ? Y.encodeStateVector(doc) : random.bytes(random.below(9))))
    case 'message':
      return judged(
        kind,
        random.chance(0.1)
          ? 'text'
          : random.chance(0.5)
            ? random.bytes(random.below(40))
            : mutateBytes(frameUpdate(edit), random),
      )
    case 'websocket':
    case 'tcp':
      return { kind, bytes: random.bytes(1 + random.below(200)), isChange: false, decodes: false }
  }
}

function presence(client: number, random: SeededRandom): Uint8Array {
  const states = [
    '{"at":"item-0001"}',
    '{"cursor":{"anchor":1,"head":2}}',
    '{"user":{"name":"Chair"}}',
    '{"__proto__":{"polluted":true}}',
    `{"at":"${'x'.repeat(random.below(3000))}"}`,
    'null',
    '[]',
    '{',
    '[[[[',
  ]
  const encoder = createEncoder()
  const count = random.chance(0.8) ? 1 : random.below(20)
  writeVarUint(encoder, random.chance(0.05) ? count + 1 : count)
  for (let entry = 0; entry < count; entry++) {
    writeVarUint(encoder, random.chance(0.8) ? client : random.below(2 ** 31))
    writeVarUint(encoder, random.below(2 ** 20))
    writeVarString(encoder, states[random.chance(0.8) ? random.below(5) : random.below(states.length)] ?? '{}')
  }
  const entries = toUint8Array(encoder)
  return framePresence(random.chance(0.9) ? entries : mutateBytes(entries, random))
}

function judged(kind: FuzzKind, bytes: Uint8Array | string): FuzzFrame {
  const message = typeof bytes === 'string' ? undefined : messageIn(bytes)
  return { kind, bytes, isChange: message?.type === 'change', decodes: message !== undefined && isWhole(message) }
}

function messageIn(frame: Uint8Array): ClientMessage | undefined {
  try {
    return readMessage(frame)
  } catch {
    return undefined
  }
}

/** By the decoders of Yjs itself, not by the gate. */
function isWhole(message: ClientMessage): boolean {
  try {
    switch (message.type) {
      case 'ask':
        Y.decodeStateVector(message.stateVector)
        return true
      case 'change':
        Y.decodeUpdate(message.update)
        return true
      case 'askPresence':
        return true
      case 'presence':
        return entriesAreWhole(message.entries)
    }
  } catch {
    return false
  }
}

function entriesAreWhole(entries: Uint8Array): boolean {
  const decoder = createDecoder(entries)
  for (let left = readVarUint(decoder); left > 0; left--) {
    readVarUint(decoder)
    readVarUint(decoder)
    JSON.parse(readVarString(decoder))
  }
  return !hasContent(decoder)
}
