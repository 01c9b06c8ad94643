import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'

/** What one person (null: the server) has done, in order. */
export interface Contribution {
  personId: string | null
  updates: readonly Uint8Array[]
}

/** Contributions as the columns of one log entry. */
export interface PackedEntry {
  content: Uint8Array
  /** How many updates there are. One stands by itself, with its author in a column; several are packed with theirs. */
  updates: number
  personId: string | null
}

/** Packs what one turn or one window has brought: a row for each person would cost a busy server more than all else. */
export function packEntry(contributions: readonly Contribution[]): PackedEntry {
  const updates = contributions.reduce((sum, { updates: own }) => sum + own.length, 0)
  const [first] = contributions
  const only = updates === 1 ? first?.updates[0] : undefined
  if (first && only) return { content: only, updates, personId: first.personId }

  const encoder = createEncoder()
  for (const { personId, updates: own } of contributions) {
    writeVarString(encoder, personId ?? '')
    writeVarUint(encoder, own.length)
    for (const update of own) writeVarUint8Array(encoder, update)
  }
  return { content: toUint8Array(encoder), updates, personId: null }
}

/** The contributions of an entry in order; throws when they are not as many updates as it says. */
export function unpackEntry({ content, updates, personId }: PackedEntry): Contribution[] {
  if (updates === 1) return [{ personId, updates: [content] }]
  const decoder = createDecoder(content)
  const contributions: Contribution[] = []
  for (let left = updates; left > 0;) {
    const author = readVarString(decoder)
    const own = Array.from({ length: readVarUint(decoder) }, () => readVarUint8Array(decoder))
    contributions.push({ personId: author === '' ? null : author, updates: own })
    left -= own.length
  }
  if (hasContent(decoder)) throw new Error('a log entry goes on after its updates')
  return contributions
}
