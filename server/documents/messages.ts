import { createDecoder, hasContent, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { messageType, syncStep } from '../../shared/documents/protocol.ts'

/** What a client can say on `/sync`. */
export type ClientMessage =
  | { type: 'ask'; stateVector: Uint8Array }
  /** Step 2 is the answer to our question; an update comes unasked. */
  | { type: 'change'; step: 'missing' | 'update'; update: Uint8Array }
  | { type: 'presence'; entries: Uint8Array }
  | { type: 'askPresence' }

/** Reads one frame; throws when it is not exactly one message of the protocol. */
export function readMessage(frame: Uint8Array): ClientMessage {
  const decoder = createDecoder(frame)
  const message = readBody()
  if (hasContent(decoder)) throw new Error('a frame goes on after its message')
  return message

  function readBody(): ClientMessage {
    switch (readVarUint(decoder)) {
      case messageType.sync:
        return readSync()
      case messageType.presence:
        return { type: 'presence', entries: readVarUint8Array(decoder) }
      case messageType.queryPresence:
        return { type: 'askPresence' }
      default:
        throw new Error('unknown type of message')
    }
  }

  function readSync(): ClientMessage {
    switch (readVarUint(decoder)) {
      case syncStep.stateVector:
        return { type: 'ask', stateVector: readVarUint8Array(decoder) }
      case syncStep.missing:
        return { type: 'change', step: 'missing', update: readVarUint8Array(decoder) }
      case syncStep.update:
        return { type: 'change', step: 'update', update: readVarUint8Array(decoder) }
      default:
        throw new Error('unknown step of sync')
    }
  }
}

/** Asks a client for what the server does not have. */
export function frameAsk(stateVector: Uint8Array): Uint8Array {
  return frame([messageType.sync, syncStep.stateVector], stateVector)
}

/** Answers a client's question with what it does not have. */
export function frameMissing(update: Uint8Array): Uint8Array {
  return frame([messageType.sync, syncStep.missing], update)
}

/** Passes a change on. */
export function frameUpdate(update: Uint8Array): Uint8Array {
  return frame([messageType.sync, syncStep.update], update)
}

/** Says who is here. */
export function framePresence(entries: Uint8Array): Uint8Array {
  return frame([messageType.presence], entries)
}

/** Says how many of a socket's changes are on disk. */
export function frameSaved(count: number): Uint8Array {
  return frame([messageType.saved, count])
}

/** Says nothing, so that a silent connection is not taken for a dead one: a presence message without entries. */
export const frameNothing: Uint8Array = framePresence(Uint8Array.of(0))

function frame(numbers: readonly number[], bytes?: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  for (const number of numbers) writeVarUint(encoder, number)
  if (bytes) writeVarUint8Array(encoder, bytes)
  return toUint8Array(encoder)
}
