import type { Anonymity, CardAuthor } from '../../shared/boards/board.ts'
import { openAuthor } from './sealedAuthor.ts'
import type { CardRecord, NamedCard } from './cardStore.ts'

/** Who wrote a card, as far as the server still knows: named in its row, or sealed under the board's key (B20). */
export function authorOf(card: CardRecord, key: Buffer | undefined): string | null {
  if (card.authorId !== null) return card.authorId
  if (card.authorBox === null || key === undefined) return null
  return openAuthor(key, { boardId: card.boardId, cardId: card.id }, card.authorBox)
}

/** What others see of who wrote a card. */
export function shownAuthor(card: NamedCard, anonymity: Anonymity): CardAuthor {
  if (anonymity === 'organisationType') return { shown: 'organisationType', type: card.organisationType ?? 'other' }
  if (anonymity === 'anonymous' || card.authorSeatId === null) return { shown: 'anonymous' }
  return {
    shown: 'named',
    seatId: card.authorSeatId,
    organisation: card.organisation ?? '',
    name: card.authorName ?? '',
  }
}
