// WebSocket frames by hand: a library in the load generator would cost more than the servers it measures.

/** What the first four bits of interest of a frame say. */
export const opcode = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Takes one frame: its opcode and where its payload lies. The bytes are valid only during the call. */
export type OnFrame = (code: number, bytes: Uint8Array, start: number, end: number) => void

/** One whole frame as a client sends it, masked. */
export function maskedFrame(payload: Uint8Array, code: number = opcode.binary, mask = 0x5a17c3e9): Buffer {
  const { length } = payload
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const frame = Buffer.allocUnsafe(2 + extra + 4 + length)
  frame[0] = 0x80 | code
  frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127)
  if (extra === 2) frame.writeUInt16BE(length, 2)
  if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.writeUInt32BE(mask, 2 + extra)
  const key = [mask >>> 24, (mask >>> 16) & 255, (mask >>> 8) & 255, mask & 255]
  const at = 2 + extra + 4
  for (let index = 0; index < length; index++) {
    frame[at + index] = (payload[index] ?? 0) ^ (key[index & 3] ?? 0)
  }
  return frame
}

/** Finds the frames in what a server sends, however the bytes are cut. */
export class FrameReader {
  #held = Buffer.alloc(0)
  #length = 0

  /** Reads the first `length` bytes of a chunk and gives every whole frame to `onFrame`. */
  take(chunk: Uint8Array, length: number, onFrame: OnFrame): void {
    if (this.#length === 0) {
      const used = readFrames(chunk, length, onFrame)
      if (used < length) this.#hold(chunk, used, length)
      return
    }
    this.#hold(chunk, 0, length)
    const used = readFrames(this.#held, this.#length, onFrame)
    if (used === 0) return
    this.#held.copyWithin(0, used, this.#length)
    this.#length -= used
  }

  #hold(chunk: Uint8Array, from: number, to: number): void {
    const needed = this.#length + to - from
    if (needed > this.#held.length) {
      const larger = Buffer.allocUnsafe(needed * 2)
      this.#held.copy(larger, 0, 0, this.#length)
      this.#held = larger
    }
    this.#held.set(chunk.subarray(from, to), this.#length)
    this.#length = needed
  }
}

/** Returns where the first unfinished frame begins. */
function readFrames(bytes: Uint8Array, length: number, onFrame: OnFrame): number {
  let at = 0
  while (at + 2 <= length) {
    const first = bytes[at] ?? 0
    const short = bytes[at + 1] ?? 0
    if ((first & 0xf0) !== 0x80 || (short & 0x80) !== 0) throw new Error('the server sends cut or masked frames')
    let start = at + 2
    let size = short
    if (short === 126) {
      if (start + 2 > length) break
      size = ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)
      start += 2
    } else if (short === 127) {
      if (start + 8 > length) break
      size = 0
      for (let index = 0; index < 8; index++) size = size * 256 + (bytes[start + index] ?? 0)
      start += 8
    }
    const end = start + size
    if (end > length) break
    onFrame(first & 15, bytes, start, end)
    at = end
  }
  return at
}
