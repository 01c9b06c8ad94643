import { cardKinds, organisationTypes, type CardKind, type OrganisationType } from '../../shared/boards/board.ts'
import { isLocale, type Locale } from '../../shared/i18n/locale.ts'
import { isId } from '../../shared/ids.ts'
import { keepNote, listNotes, readNote, type NoteStore } from '../documents/personsNotes.ts'

/** A card as it was handed in here and is kept until the server has it; sent again, it is the same card by its id. */
export interface WaitingCard {
  cardId: string
  text: string
  lang: Locale
  kind: CardKind
  organisationType?: OrganisationType
}

/** A card as it is being written, not handed in yet. */
export interface CardDraft {
  text: string
  lang: Locale
  kind: CardKind
  organisationType: OrganisationType | null
}

/** The cards of a person that wait on this device for one board, in the order they were handed in. */
export function readWaiting(store: NoteStore, personId: string, boardId: string): WaitingCard[] {
  const read = readNote(store, { kind: 'cards', personId, placeId: boardId })
  return Array.isArray(read) ? read.flatMap((one: unknown) => (isWaitingCard(one) ? [one] : [])) : []
}

/** Keeps cards until they are sent; false when this device keeps nothing. */
export function keepWaiting(
  store: NoteStore,
  personId: string,
  boardId: string,
  cards: readonly WaitingCard[],
): boolean {
  return keepNote(store, { kind: 'cards', personId, placeId: boardId }, cards.length === 0 ? undefined : cards)
}

/** The card a person was writing for a board on this device. */
export function readDraft(store: NoteStore, personId: string, boardId: string): CardDraft | undefined {
  const read = readNote(store, { kind: 'draft', personId, placeId: boardId })
  return isDraft(read) ? read : undefined
}

/** Keeps a card as it is being written; without words there is nothing to keep. */
export function keepDraft(store: NoteStore, personId: string, boardId: string, draft: CardDraft): void {
  keepNote(store, { kind: 'draft', personId, placeId: boardId }, draft.text.trim() === '' ? undefined : draft)
}

/** How many cards of a person wait on this device or are being written, whatever the board: they would be lost with the session. */
export function countUnsentCards(store: Storage, personId: string): number {
  const waiting = listNotes(store, 'cards', personId).map(({ placeId }) => readWaiting(store, personId, placeId).length)
  return waiting.reduce((sum, cards) => sum + cards, listNotes(store, 'draft', personId).length)
}

function isDraft(value: unknown): value is CardDraft {
  if (typeof value !== 'object' || value === null) return false
  const { text, lang, kind, organisationType } = value as Partial<Record<keyof CardDraft, unknown>>
  return (
    typeof text === 'string' &&
    isLocale(lang) &&
    isOneOf(cardKinds, kind) &&
    (organisationType === null || isOneOf(organisationTypes, organisationType))
  )
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return known.some((some) => some === value)
}

function isWaitingCard(value: unknown): value is WaitingCard {
  if (typeof value !== 'object' || value === null) return false
  const { cardId, text, lang, kind, organisationType } = value as Partial<Record<keyof WaitingCard, unknown>>
  return (
    typeof cardId === 'string' &&
    isId(cardId) &&
    typeof text === 'string' &&
    isLocale(lang) &&
    isOneOf(cardKinds, kind) &&
    (organisationType === undefined || isOneOf(organisationTypes, organisationType))
  )
}
