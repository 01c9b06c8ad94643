import { cardKinds, organisationTypes, type CardKind, type OrganisationType } from '../../shared/boards/board.ts'
import { isLocale, type Locale } from '../../shared/i18n/locale.ts'
import { isId } from '../../shared/ids.ts'

/** A card as it was handed in here and is kept until the server has it; sent again, it is the same card by its id. */
export interface WaitingCard {
  cardId: string
  text: string
  lang: Locale
  kind: CardKind
  organisationType?: OrganisationType
}

/** Where waiting cards are kept; the browser's own store, unless a test brings another. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'releve.cards.'
const keyOf = (personId: string, boardId: string): string => `${PREFIX}${personId}.${boardId}`

/** The cards of a person that wait on this device for one board, in the order they were handed in. */
export function readWaiting(store: Store, personId: string, boardId: string): WaitingCard[] {
  try {
    const read: unknown = JSON.parse(store.getItem(keyOf(personId, boardId)) ?? '[]')
    return Array.isArray(read) ? read.flatMap((one: unknown) => (isWaitingCard(one) ? [one] : [])) : []
  } catch {
    return []
  }
}

/** Keeps cards until they are sent; false when this device keeps nothing. */
export function keepWaiting(store: Store, personId: string, boardId: string, cards: readonly WaitingCard[]): boolean {
  try {
    if (cards.length === 0) store.removeItem(keyOf(personId, boardId))
    else store.setItem(keyOf(personId, boardId), JSON.stringify(cards))
    return true
  } catch {
    return false
  }
}

/** How many cards of a person wait on this device, whatever the board: they would be lost with the session. */
export function countWaitingCards(store: Storage, personId: string): number {
  const boards = keysIn(store).flatMap(({ owner, boardId }) => (owner === personId ? [boardId] : []))
  return boards.reduce((sum, boardId) => sum + readWaiting(store, personId, boardId).length, 0)
}

/** Leaves no card on this device that is, or is not, of a person. */
export function wipeWaitingCards(store: Storage, isWiped: (personId: string) => boolean): void {
  for (const { key, owner } of keysIn(store)) if (isWiped(owner)) store.removeItem(key)
}

function keysIn(store: Storage): { key: string; owner: string; boardId: string }[] {
  return Object.keys(store).flatMap((key) => {
    if (!key.startsWith(PREFIX)) return []
    const [owner = '', boardId = ''] = key.slice(PREFIX.length).split('.')
    return [{ key, owner, boardId }]
  })
}

function isWaitingCard(value: unknown): value is WaitingCard {
  if (typeof value !== 'object' || value === null) return false
  const { cardId, text, lang, kind, organisationType } = value as Partial<Record<keyof WaitingCard, unknown>>
  return (
    typeof cardId === 'string' &&
    isId(cardId) &&
    typeof text === 'string' &&
    isLocale(lang) &&
    cardKinds.some((some) => some === kind) &&
    (organisationType === undefined || organisationTypes.some((some) => some === organisationType))
  )
}
