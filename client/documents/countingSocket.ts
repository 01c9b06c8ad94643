import * as decoding from 'lib0/decoding'
import { messageType, syncStep } from '../../shared/documents/protocol.ts'

/** The frames whose arrival on disk the server counts: one update, or all that it was missing. */
export type CountedFrame = 'update' | 'missing'

/** A WebSocket class that tells of each counted frame really handed to the network. */
export function countingSocket(Base: typeof WebSocket, onSent: (frame: CountedFrame) => void): typeof WebSocket {
  return class extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      const open = this.readyState === Base.OPEN
      super.send(data)
      const frame = data instanceof Uint8Array ? countedFrame(data) : undefined
      if (open && frame) onSent(frame)
    }
  }
}

/** Which counted frame some bytes are; undefined for all others. */
export function countedFrame(bytes: Uint8Array): CountedFrame | undefined {
  const decoder = decoding.createDecoder(bytes)
  if (!decoding.hasContent(decoder) || decoding.readVarUint(decoder) !== messageType.sync) return undefined
  const step = decoding.readVarUint(decoder)
  if (step === syncStep.missing) return 'missing'
  return step === syncStep.update ? 'update' : undefined
}
