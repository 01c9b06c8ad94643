// What is typed and shown in the bench: eight letters that say who and the how-manieth, to be found in any message.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MARK = 0x7e
const TOKEN_BYTES = 8

const values = new Int8Array(256).fill(-1)
for (let index = 0; index < ALPHABET.length; index++) values[ALPHABET.charCodeAt(index)] = index

/** What a token is part of: typed text, or the state of a cursor. */
export const tokenKind: Readonly<Record<'text' | 'cursor', number>> = { text: 0x74, cursor: 0x63 }

/** Hears of every token in a message. */
export interface TokenListener {
  heard: (kind: number, person: number, count: number) => void
}

/** The token of a person's edit or cursor move; `person` below 4,096, `count` below 16,777,216. */
export function writeToken(kind: number, person: number, count: number): string {
  let text = `~${String.fromCharCode(kind)}`
  for (const shift of [6, 0]) text += ALPHABET[(person >> shift) & 63]
  for (const shift of [18, 12, 6, 0]) text += ALPHABET[(count >> shift) & 63]
  return text
}

/** Tells the listener of every token between two places, in their order. */
export function findTokens(bytes: Uint8Array, from: number, to: number, listener: TokenListener): void {
  const last = to - TOKEN_BYTES
  for (let at = from; at <= last; at++) {
    if (bytes[at] !== MARK) continue
    const kind = bytes[at + 1]
    if (kind !== tokenKind.text && kind !== tokenKind.cursor) continue
    let number = 0
    let bad = 0
    for (let index = at + 2; index < at + TOKEN_BYTES; index++) {
      const value = values[bytes[index] ?? 0] ?? -1
      bad |= value
      number = number * 64 + value
    }
    if (bad < 0) continue
    const count = number % 16_777_216
    listener.heard(kind, (number - count) / 16_777_216, count)
    at += TOKEN_BYTES - 1
  }
}

/** Every token of typed text in a document's text, as one word each. */
export function textTokensIn(text: string): Set<string> {
  return new Set(text.match(/~t[\w-]{6}/g))
}
