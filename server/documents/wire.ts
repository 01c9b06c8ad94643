import { syncStep, messageType } from '../../shared/documents/protocol.ts'

// What costs a sync server its time is the number of writes to sockets, not the building of frames. So whole
// WebSocket frames are built here, once for everybody, and handed to each socket in a single write.

/** Bytes that stand on the wire as they are: one or more whole WebSocket frames from the server. */
export type Wire = Buffer

const FINAL_BINARY = 0x82
const LENGTH_16 = 126
const LENGTH_64 = 127

/** One message as a frame; the server's frames are neither masked nor compressed nor split. */
export function frameOf(message: Uint8Array): Wire {
  const frame = Buffer.allocUnsafe(headerLength(message.length) + message.length)
  frame.set(message, writeHeader(frame, 0, message.length))
  return frame
}

/** Changes as frames in a row, each a sync message of its own: a y-websocket client reads one message a frame. */
export function framesOfUpdates(updates: readonly Uint8Array[]): Wire {
  let total = 0
  for (const { length } of updates) {
    const body = 2 + varUintLength(length) + length
    total += headerLength(body) + body
  }
  const wire = Buffer.allocUnsafe(total)
  let at = 0
  for (const update of updates) {
    at = writeHeader(wire, at, 2 + varUintLength(update.length) + update.length)
    wire[at++] = messageType.sync
    wire[at++] = syncStep.update
    at = writeVarUint(wire, at, update.length)
    wire.set(update, at)
    at += update.length
  }
  return wire
}

/** Several wires as one. */
export function joinWires(wires: readonly Wire[]): Wire {
  const [only] = wires
  return only && wires.length === 1 ? only : Buffer.concat(wires)
}

function headerLength(length: number): number {
  if (length < LENGTH_16) return 2
  return length < 0x1_0000 ? 4 : 10
}

function writeHeader(buffer: Buffer, at: number, length: number): number {
  buffer[at] = FINAL_BINARY
  if (length < LENGTH_16) {
    buffer[at + 1] = length
    return at + 2
  }
  if (length < 0x1_0000) {
    buffer[at + 1] = LENGTH_16
    return buffer.writeUInt16BE(length, at + 2)
  }
  buffer[at + 1] = LENGTH_64
  buffer.writeUInt32BE(Math.floor(length / 0x1_0000_0000), at + 2)
  return buffer.writeUInt32BE(length % 0x1_0000_0000, at + 6)
}

function varUintLength(value: number): number {
  let length = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length++
  return length
}

function writeVarUint(buffer: Buffer, at: number, value: number): number {
  let next = at
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) buffer[next++] = 128 | (rest % 128)
  buffer[next++] = rest
  return next
}
