import { inPlaceOrder } from '../../shared/boards/boardExport.ts'
import type { Arrangement, Theme } from '../../shared/boards/arrangement.ts'
import type { Card } from '../../shared/boards/board.ts'
import { rootOf } from '../../shared/boards/card.ts'

/** A card with everything that was merged into it. */
export interface PiledCard {
  card: Card
  merged: readonly Card[]
}

/** A pile where it stands. */
export interface StandingCard extends PiledCard {
  /** The theme it stands in; null for none. */
  themeId: string | null
  /** Its place there as a position key; empty for a card nobody has moved yet. */
  position: string
  /** A second theme it is linked to. */
  also: string | null
}

/** A theme with its cards in their order. */
export interface ThemeColumn {
  theme: Theme
  cards: readonly StandingCard[]
  /** Cards that stand elsewhere and are linked to here. */
  linked: readonly StandingCard[]
}

/** A board as it is looked at: themes in order, cards in none, parked ones; every shown card once, under one of them. */
export interface BoardShape {
  columns: readonly ThemeColumn[]
  loose: readonly StandingCard[]
  parked: readonly PiledCard[]
  /** Themes that were dissolved and can be put back. */
  removed: readonly Theme[]
  /** Every card that stands for itself, wherever it stands. */
  standing: readonly StandingCard[]
}

/** Puts the cards and the arrangement together. Unrevealed cards are in none of it. */
export function shapeOf(cards: readonly Card[], arrangement: Arrangement): BoardShape {
  const intoOf = new Map(cards.flatMap((card) => (card.state.is === 'merged' ? [[card.id, card.state.into]] : [])))
  const placeOf = new Map(arrangement.placements.map((placement) => [placement.cardId, placement]))
  const ordered = inPlaceOrder(cards, arrangement)
  const mergedInto = new Map<string, Card[]>()
  for (const card of ordered) {
    if (card.state.is !== 'merged') continue
    const root = rootOf(card.id, intoOf)
    mergedInto.set(root, [...(mergedInto.get(root) ?? []), card])
  }
  const piled = (card: Card): PiledCard => ({ card, merged: mergedInto.get(card.id) ?? [] })
  const standing = ordered
    .filter((card) => card.state.is === 'shared')
    .map((card): StandingCard => {
      const place = placeOf.get(card.id)
      return {
        ...piled(card),
        themeId: place?.theme ?? null,
        position: place?.position ?? '',
        also: place?.also ?? null,
      }
    })
  return {
    columns: arrangement.themes
      .filter((theme) => !theme.removed)
      .map((theme) => ({
        theme,
        cards: standing.filter(({ themeId }) => themeId === theme.id),
        linked: standing.filter(({ also, themeId }) => also === theme.id && themeId !== theme.id),
      })),
    loose: standing.filter(({ themeId }) => themeId === null),
    parked: ordered.filter((card) => card.state.is === 'parked').map(piled),
    removed: arrangement.themes.filter((theme) => theme.removed),
    standing,
  }
}
