import { expect, it } from 'vitest'
import { FrameReader, maskedFrame, opcode } from './frames.ts'
import { seededRandom } from './random.ts'

/** A frame as a server sends it. */
function serverFrame(payload: Uint8Array): Buffer {
  const { length } = payload
  if (length < 126) return Buffer.from([0x82, length, ...payload])
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head[0] = 0x82
  head[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, payload])
}

it('finds every frame however the bytes are cut', () => {
  const random = seededRandom(7)
  const sizes = [0, 1, 125, 126, 300, 65_535, 65_536, 70_000, ...Array.from({ length: 200 }, () => random() * 400)]
  const payloads = sizes.map((size) => Uint8Array.from({ length: Math.floor(size) }, () => Math.floor(random() * 256)))
  const stream = Buffer.concat(payloads.map(serverFrame))
  for (const most of [1, 7, 1000, 100_000, stream.length]) {
    const reader = new FrameReader()
    const found: Uint8Array[] = []
    // One buffer for all reads, as the sockets have it: what is kept must be copied.
    const shared = Buffer.alloc(most)
    for (let at = 0; at < stream.length;) {
      const length = Math.min(1 + Math.floor(random() * most), stream.length - at)
      stream.copy(shared, 0, at, at + length)
      reader.take(shared, length, (code, bytes, start, end) => {
        expect(code).toBe(opcode.binary)
        found.push(Uint8Array.from(bytes.subarray(start, end)))
      })
      at += length
    }
    expect(found.length).toBe(payloads.length)
    expect(found.every((bytes, index) => Buffer.compare(bytes, payloads[index] ?? new Uint8Array()) === 0)).toBe(true)
  }
})

it('masks what it sends, and a server can unmask it', () => {
  for (const size of [0, 5, 126, 66_000]) {
    const payload = Uint8Array.from({ length: size }, (_, index) => index % 251)
    const frame = maskedFrame(payload)
    const at = frame.length - size
    const mask = frame.subarray(at - 4, at)
    expect((frame[1] ?? 0) & 0x80).toBe(0x80)
    const read = frame.subarray(at).map((byte, index) => byte ^ (mask[index % 4] ?? 0))
    expect(Buffer.compare(read, payload)).toBe(0)
  }
})
