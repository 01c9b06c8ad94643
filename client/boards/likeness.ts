/** From this share of common parts on, two texts are worth a look together. */
const ALIKE = 0.45
/** Pairs are for reading: more than this many helps nobody. */
const MOST_PAIRS = 12

/** Two cards that may say the same, and how much they have in common, from 0 to 1. */
export interface LikelyPair {
  one: string
  other: string
  likeness: number
}

/** Pairs of texts that may say the same, most alike first. A plain measure of common letters; people judge. */
export function likelyPairs(texts: readonly { id: string; text: string }[]): LikelyPair[] {
  const parts = texts.map(({ id, text }) => ({ id, parts: trigrams(text) }))
  return parts
    .flatMap((one, place) =>
      parts
        .slice(place + 1)
        .map((other) => ({ one: one.id, other: other.id, likeness: share(one.parts, other.parts) })),
    )
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness || (a.one + a.other < b.one + b.other ? -1 : 1))
    .slice(0, MOST_PAIRS)
}

/** All runs of three letters of the words, without accents, signs and endings of one letter. */
function trigrams(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
  const found = new Set<string>()
  for (const word of words) {
    const padded = ` ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  }
  return found
}

/** Twice the common ones over all of both (Dice). */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let both = 0
  for (const part of one) if (other.has(part)) both++
  return (2 * both) / (one.size + other.size)
}
