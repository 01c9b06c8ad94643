import * as decoding from 'lib0/decoding'
import { messageType, syncStep } from '../../shared/documents/protocol.ts'

/** The frames whose arrival on disk the server counts: one update, or all that it was missing. */
export type CountedFrame = 'update' | 'missing'

/**
 * A WebSocket class that tells of each counted frame really handed to the network. Until all that the server was
 * missing has been sent, single updates are held back: they would build on what it does not have yet, and the answer
 * to its question will hold them anyway.
 */
export function countingSocket(Base: typeof WebSocket, onSent: (frame: CountedFrame) => void): typeof WebSocket {
  return class extends Base {
    #hasAnswered = false

    override send(data: Parameters<WebSocket['send']>[0]): void {
      // A socket that is closing sends nothing more, and the browser would log each attempt as an error.
      if (this.readyState !== Base.OPEN) return
      const frame = data instanceof Uint8Array ? countedFrame(data) : undefined
      if (frame === 'missing') this.#hasAnswered = true
      if (frame === 'update' && !this.#hasAnswered) return
      super.send(data)
      if (frame) onSent(frame)
    }
  }
}

/** Which counted frame some bytes are; undefined for all others. */
function countedFrame(bytes: Uint8Array): CountedFrame | undefined {
  const decoder = decoding.createDecoder(bytes)
  if (!decoding.hasContent(decoder) || decoding.readVarUint(decoder) !== messageType.sync) return undefined
  const step = decoding.readVarUint(decoder)
  if (step === syncStep.missing) return 'missing'
  return step === syncStep.update ? 'update' : undefined
}
