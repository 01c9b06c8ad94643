import { openBytes, sealBytes } from '../votes/sealBytes.ts'

/** Longer than any id: every box is as long as any other. */
const PLAIN_BYTES = 80

/** Which card a box belongs to; a box put beside another card does not open. */
export interface SealedCard {
  boardId: string
  cardId: string
}

/** Seals who wrote a card under the board's key (B20). */
export function sealAuthor(key: Buffer, card: SealedCard, personId: string): Buffer {
  const plain = Buffer.alloc(PLAIN_BYTES)
  plain[0] = plain.write(personId, 1)
  return sealBytes(key, placeOf(card), plain)
}

/** Who wrote a card; null when the key is not the one it was sealed under, or the box was changed (B23). */
export function openAuthor(key: Buffer, card: SealedCard, box: Uint8Array): string | null {
  try {
    const plain = openBytes(key, placeOf(card), box)
    return plain.toString('utf8', 1, 1 + (plain[0] ?? 0))
  } catch {
    return null
  }
}

function placeOf({ boardId, cardId }: SealedCard): string[] {
  return [boardId, cardId]
}
