import type { Refusal } from '../refusal.ts'
import { CARD_TEXT_MAX, anonymities, type Anonymity, type BoardSettings, type CardState } from './board.ts'

/** Words of a card as they are kept: without space around them, in one normal form, so that length means the same everywhere. */
export function tidyText(text: string): string {
  return text.normalize('NFC').trim()
}

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** How long a text is as people count it: what one key deletes is one. */
export function lengthOf(text: string): number {
  return Array.from(characters.segment(text)).length
}

/** Refuses an empty or over-long card (B12). */
export function checkText(text: string): Refusal | null {
  if (text === '') return { code: 'input.invalid', field: 'text' }
  return lengthOf(text) > CARD_TEXT_MAX
    ? { code: 'boards.cardTooLong', field: 'text', params: { max: CARD_TEXT_MAX } }
    : null
}

/** Refuses one card more than each may write (B12). */
export function checkCardsEach(written: number, { cardsEach }: BoardSettings): Refusal | null {
  return written >= cardsEach ? { code: 'boards.tooManyCards', params: { max: cardsEach } } : null
}

/** Refuses to show more of authors than was said when they began to write (B10). */
export function checkAnonymity(now: Anonymity, wanted: Anonymity, begun: boolean): Refusal | null {
  const isLess = anonymities.indexOf(wanted) < anonymities.indexOf(now)
  return begun && isLess ? { code: 'boards.lessPrivate', field: 'settings.anonymity' } : null
}

/** The card that a card's words stand under: itself, or what it was merged into, to the end. */
export function rootOf(cardId: string, intoOf: ReadonlyMap<string, string>): string {
  let at = cardId
  for (let steps = 0; steps <= intoOf.size; steps++) {
    const into = intoOf.get(at)
    if (into === undefined) return at
    at = into
  }
  return at
}

/** What a merge comes to: nothing to do, since it stands so already; a refusal; or the card to merge into (B17, B18). */
export type MergeVerdict =
  | { verdict: 'done' }
  | { verdict: 'refused'; refusal: Refusal }
  | { verdict: 'merge'; into: string }

/** Decides on merging a shared card into another. `intoOf` is every merge on the board. */
export function checkMerge(
  { id, state }: { id: string; state: CardState },
  target: { id: string; state: CardState },
  intoOf: ReadonlyMap<string, string>,
): MergeVerdict {
  const refused = (code: Refusal['code']): MergeVerdict => ({ verdict: 'refused', refusal: { code } })
  const root = rootOf(target.id, intoOf)
  if (state.is === 'private' || target.state.is === 'private') return refused('notFound')
  if (id !== root && rootOf(id, intoOf) === root) return { verdict: 'done' }
  if (id === root) return refused('boards.mergesIntoItself')
  if (state.is === 'merged') return refused('boards.alreadyMerged')
  if (state.is === 'parked' || target.state.is === 'parked') return refused('boards.parked')
  return { verdict: 'merge', into: root }
}
