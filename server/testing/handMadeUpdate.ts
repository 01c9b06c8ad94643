import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint, type Encoder } from 'lib0/encoding'

/** The kinds of struct in an update of format V1, by the number that stands for each. */
export const structKind = { gc: 0, deleted: 1, json: 2, binary: 3, string: 4, embed: 5, any: 8, skip: 10 } as const

/** What is written of one struct: its kind, then the rest by hand. */
export type HandMadeStruct = (encoder: Encoder) => void

/** An update of one client, byte by byte: what no Yjs would ever write. */
export function handMadeUpdate(client: number, clock: number, structs: readonly HandMadeStruct[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, 1)
  writeVarUint(encoder, structs.length)
  writeVarUint(encoder, client)
  writeVarUint(encoder, clock)
  for (const struct of structs) struct(encoder)
  writeVarUint(encoder, 0) // nothing is deleted
  return toUint8Array(encoder)
}

/** Something forgotten, or a hole: a kind and a length. */
export function bare(kind: 'gc' | 'skip', length: number): HandMadeStruct {
  return (encoder) => {
    writeUint8(encoder, structKind[kind])
    writeVarUint(encoder, length)
  }
}

/** Something under a root, or under a key of it: `content` writes what it holds. */
export function underRoot(
  kind: keyof typeof structKind,
  root: string,
  key: string | null,
  content: HandMadeStruct,
): HandMadeStruct {
  return (encoder) => {
    writeUint8(encoder, structKind[kind] | (key === null ? 0 : 0x20))
    writeVarUint(encoder, 1) // the parent is a root's name
    writeVarString(encoder, root)
    if (key !== null) writeVarString(encoder, key)
    content(encoder)
  }
}
