import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { FrameReader, maskedFrame, opcode } from './frames.ts'
import { moment } from './moment.ts'

/** Where a socket goes and who listens to it. */
export interface RawSocketParts {
  host: string
  port: number
  path: string
  headers: Readonly<Record<string, string>>
  onOpen: () => void
  /** One message; the bytes are valid only during the call. */
  onMessage: (bytes: Uint8Array, start: number, end: number) => void
  onPong?: () => void
  /** Close code of the server; 1006 when the connection went without one. */
  onClose: (code: number) => void
}

/** All sockets read into this: what is read is dealt with before the next read. */
const readInto = Buffer.alloc(256 * 1024)

/** A WebSocket client on a plain TCP socket. Frames to send are made beforehand. */
export class RawSocket {
  readonly #parts: RawSocketParts
  readonly #tcp: Socket
  readonly #frames = new FrameReader()
  #greeting: string | null = ''
  #code = 1006
  #paused = false
  /** Bytes received since the handshake. */
  bytesIn = 0

  constructor(parts: RawSocketParts) {
    this.#parts = parts
    this.#tcp = connect({
      host: parts.host,
      port: parts.port,
      noDelay: true,
      onread: { buffer: readInto, callback: (length, bytes) => this.#read(bytes, length) },
    })
    this.#tcp.on('connect', () => this.#greet())
    this.#tcp.on('error', () => undefined)
    this.#tcp.on('close', () => parts.onClose(this.#code))
  }

  /** Sends whole frames, one or several in a row. */
  write(frames: Uint8Array): boolean {
    return this.#tcp.writable && this.#tcp.write(frames)
  }

  /** Resolves once everything written has left this process, or the connection is gone. */
  drained(): Promise<void> {
    const tcp = this.#tcp
    if (tcp.destroyed || !tcp.writableNeedDrain) return Promise.resolve()
    return new Promise((done) => {
      const end = (): void => {
        tcp.off('drain', end)
        tcp.off('close', end)
        done()
      }
      tcp.once('drain', end)
      tcp.once('close', end)
    })
  }

  ping(): void {
    this.write(maskedFrame(new Uint8Array(0), opcode.ping))
  }

  /** Stops reading without telling anybody, as a laptop that fell asleep does. */
  pause(): void {
    this.#paused = true
    this.#tcp.pause()
  }

  /** Says goodbye and leaves. */
  close(): void {
    this.write(maskedFrame(Uint8Array.of(0x03, 0xe8), opcode.close))
    this.#tcp.end()
  }

  destroy(): void {
    this.#tcp.destroy()
  }

  #greet(): void {
    const { host, port, path, headers } = this.#parts
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: ${headers['Host'] ?? `${host}:${port}`}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...Object.entries(headers).flatMap(([name, value]) => (name === 'Host' ? [] : [`${name}: ${value}`])),
    ]
    this.#tcp.write(`${lines.join('\r\n')}\r\n\r\n`)
  }

  #read(bytes: Uint8Array, length: number): boolean {
    moment.now = performance.now()
    if (this.#greeting === null) this.#receive(bytes, length)
    else this.#readGreeting(this.#greeting, Buffer.from(bytes.subarray(0, length)))
    return !this.#paused
  }

  #readGreeting(before: string, chunk: Buffer): void {
    const text = before + chunk.toString('latin1')
    const end = text.indexOf('\r\n\r\n')
    if (end === -1) {
      this.#greeting = text
      return
    }
    if (!text.startsWith('HTTP/1.1 101')) {
      this.#tcp.destroy()
      return
    }
    this.#greeting = null
    this.#parts.onOpen()
    const rest = chunk.subarray(end + 4 - before.length)
    if (rest.length > 0) this.#receive(rest, rest.length)
  }

  #receive(bytes: Uint8Array, length: number): void {
    this.bytesIn += length
    try {
      this.#frames.take(bytes, length, this.#onFrame)
    } catch {
      this.#tcp.destroy()
    }
  }

  readonly #onFrame = (code: number, bytes: Uint8Array, start: number, end: number): void => {
    if (code === opcode.binary || code === opcode.text) return this.#parts.onMessage(bytes, start, end)
    if (code === opcode.pong) return this.#parts.onPong?.()
    if (code === opcode.ping) this.write(maskedFrame(bytes.subarray(start, end), opcode.pong))
    if (code === opcode.close) {
      this.#code = end - start >= 2 ? ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0) : 1005
      this.#tcp.end()
    }
  }
}
