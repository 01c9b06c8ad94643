import { dialects, messageKind, syncAnswer, syncQuestion, syncUpdate, type Dialect } from './dialects.ts'
import { maskedFrame } from './frames.ts'
import { RawSocket } from './rawSocket.ts'
import type { Target } from './target.ts'
import { findTokens, type TokenListener } from './tokens.ts'

const EMPTY_VECTOR = Uint8Array.of(0)
const EMPTY_UPDATE = Uint8Array.of(0, 0)

/** Where a participant sits and who hears what it receives. */
export interface Seat {
  target: Target
  document: string
  /** Which of the target's people this is. */
  person: number
  listener: TokenListener
  /** Hears of everything that changes what `synced` and `acknowledged` say. */
  onNews?: () => void
  /** Takes the update in an answer or a change, when somebody wants to apply it. */
  onUpdate?: (update: Uint8Array) => void
  onPong?: () => void
  stateVector?: () => Uint8Array
  missing?: (stateVector: Uint8Array) => Uint8Array
}

/** A message as the frame in which a server expects it. */
export function frameFor({ dialect }: Target, document: string, message: Uint8Array): Buffer {
  return maskedFrame(dialects[dialect].wrap(document, message))
}

/** One socket on one document, speaking the server's dialect. */
export class Participant {
  readonly #seat: Seat
  readonly #dialect: Dialect
  readonly socket: RawSocket
  /** Whether the handshake is over and the connection stands. */
  isOpen = false
  /** Has had an answer to its question. */
  synced = false
  /** Changes sent, answers to the server's questions included. */
  sent = 0
  /** Changes that the server says it has taken. */
  acknowledged = 0
  /** Close code once the connection has ended. */
  closed: number | null = null

  constructor(seat: Seat) {
    this.#seat = seat
    const { target, document, person } = seat
    this.#dialect = dialects[target.dialect]
    const cookie = target.cookies[person % target.cookies.length]
    this.socket = new RawSocket({
      host: target.host,
      port: target.port,
      path: this.#dialect.path(document),
      headers: { ...target.headers, ...(cookie === undefined ? {} : { Cookie: cookie }) },
      onOpen: () => this.#open(),
      onMessage: this.#receive,
      onPong: () => seat.onPong?.(),
      onClose: (code) => {
        this.closed = code
        this.isOpen = false
        seat.onNews?.()
      },
    })
  }

  /** One message as a frame that this participant may send now or later. */
  frame(message: Uint8Array): Buffer {
    return frameFor(this.#seat.target, this.#seat.document, message)
  }

  /** A change as such a frame. */
  changeFrame(update: Uint8Array): Buffer {
    return this.frame(syncUpdate(update))
  }

  /** Sends frames that hold so many changes. */
  sendChanges(frames: Uint8Array, count: number): void {
    this.sent += count
    this.socket.write(frames)
  }

  #open(): void {
    const { document, stateVector } = this.#seat
    const opening = this.#dialect.opening(document).map((message) => maskedFrame(message))
    const question = this.frame(syncQuestion(stateVector?.() ?? EMPTY_VECTOR))
    this.socket.write(Buffer.concat([...opening, question]))
    this.isOpen = true
    if (!this.#dialect.answers) this.synced = true
    this.#seat.onNews?.()
  }

  readonly #receive = (bytes: Uint8Array, start: number, end: number): void => {
    const at = this.#dialect.bodyAt(bytes, start)
    switch (bytes[at]) {
      case messageKind.sync:
      case messageKind.syncReply:
        return this.#receiveSync(bytes, at + 1, end)
      case messageKind.presence:
        return findTokens(bytes, at + 1, end, this.#seat.listener)
      case messageKind.saved:
        this.acknowledged = readNumber(bytes, at + 1)[0]
        return this.#seat.onNews?.()
      case messageKind.status:
        this.acknowledged++
        return this.#seat.onNews?.()
      case undefined:
    }
  }

  #receiveSync(bytes: Uint8Array, at: number, end: number): void {
    if (bytes[at] === 0) {
      // Somebody else's question, passed on by the plain relay, is left to those who hold the document.
      if (!this.#dialect.answers) return
      const stateVector = readBytes(bytes, at + 1)
      this.sendChanges(this.frame(syncAnswer(this.#seat.missing?.(stateVector) ?? EMPTY_UPDATE)), 1)
      return
    }
    const { listener, onUpdate, onNews } = this.#seat
    findTokens(bytes, at + 1, end, listener)
    onUpdate?.(readBytes(bytes, at + 1))
    if (bytes[at] === 1 && !this.synced) {
      this.synced = true
      onNews?.()
    }
  }
}

/** A copy of bytes that stand behind their length. */
function readBytes(bytes: Uint8Array, at: number): Uint8Array {
  const [length, from] = readNumber(bytes, at)
  return Uint8Array.from(bytes.subarray(from, from + length))
}

/** A variable-length number and the place after it. */
function readNumber(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at++] ?? 0
    value += (byte & 127) * factor
    if (byte < 128) return [value, at]
  }
}
