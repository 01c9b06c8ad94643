import type { Texts } from '../../shared/i18n/locale.ts'
import type { CloseReason } from './closeReasons.ts'
import type { UnsentPassage } from './unsentWords.ts'

/** A passage with the name of the item it belongs to, for the document may be gone when it is read. */
export interface OfferedPassage extends UnsentPassage {
  /** The item's title in the languages it has; empty when it is not known here. */
  title: Texts
}

/** What a person wrote in one document that the server did not take: theirs to copy until they let it go. */
export interface UnsentOffer {
  documentId: string
  reason: CloseReason
  /** How many edits were not sent, removals and marks included. */
  edits: number
  passages: readonly OfferedPassage[]
}

let offers: readonly UnsentOffer[] = []
const listeners = new Set<() => void>()

/** Everything on offer, oldest first; the same array until something changes. */
export function unsentOffers(): readonly UnsentOffer[] {
  return offers
}

/** Calls back when an offer comes or goes; gives the way to stop. */
export function onUnsentOffers(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts something on offer. */
export function offerUnsent(offer: UnsentOffer): void {
  change([...offers, offer])
}

/** What was on offer of a document is on its way to the server after all. */
export function withdrawUnsent(documentId: string): void {
  change(offers.filter((offer) => offer.documentId !== documentId))
}

/** The person needs none of it any more. */
export function letGoOfUnsent(): void {
  change([])
}

function change(next: readonly UnsentOffer[]): void {
  offers = next
  for (const listener of listeners) listener()
}
