import type { Arrangement } from './arrangement.ts'
import type {
  Anonymity,
  BoardNeed,
  CardAuthor,
  CardKind,
  CardTranslation,
  Phase,
  RatingResult,
  TargetResult,
} from './board.ts'
import { rootOf } from './card.ts'
import type { Locale, Texts } from '../i18n/locale.ts'
import type { PresenceMode } from '../meetings/attendance.ts'

/** What became of a card. `open`: on the board, before the freeze. */
export const fates = ['kept', 'merged', 'parked', 'open'] as const
export type Fate = (typeof fates)[number]

/** A shown card as it is exported. */
export interface ExportedCard {
  id: string
  text: string
  lang: Locale
  kind: CardKind
  author: CardAuthor
  mode: PresenceMode | null
  late: boolean
  translations: CardTranslation[]
  fate: Fate
  /** The card it was merged into, the last one where merges follow on each other; null for any other. */
  into: string | null
  theme: string | null
  also: string | null
}

/** A round of dots that has ended. */
export interface ExportedRound {
  round: number
  voters: number
  results: TargetResult[]
}

/** A board as it is exported and frozen: every shown card once (B53), and nothing that is hidden. */
export interface BoardExport {
  boardId: string
  groupId: string
  groupCode: string
  meetingId: string
  itemId: string
  question: Texts
  anonymity: Anonymity
  phase: Phase
  frozenAt: string | null
  /** How many people wrote; of named authors, how many cards came from the room and from afar. */
  tookPart: { writers: number; room: number; remote: number }
  themes: { id: string; name: Texts; synthesis: Texts; dots: number | null; cards: string[] }[]
  cards: ExportedCard[]
  needs: BoardNeed[]
  rounds: ExportedRound[]
  ratings: RatingResult[]
}

/** Where each card stands: its theme and place, in the order of the arrangement; cards never moved come last, by id. */
export function inPlaceOrder<Item extends { id: string }>(
  cards: readonly Item[],
  { themes, placements }: Arrangement,
): Item[] {
  const themePlace = new Map(themes.map((theme, place) => [theme.id, place]))
  const order = new Map(
    placements.map(({ cardId, theme }, place) => [
      cardId,
      (themePlace.get(theme ?? '') ?? themes.length) * 1e6 + place,
    ]),
  )
  const placeOf = (id: string): number => order.get(id) ?? Number.MAX_SAFE_INTEGER
  return cards.toSorted((a, b) => placeOf(a.id) - placeOf(b.id) || (a.id < b.id ? -1 : 1))
}

/** Tells what became of each card. */
export function fatesOf(
  cards: readonly { id: string; state: { is: string; into?: string } }[],
  needs: readonly Pick<BoardNeed, 'cardId'>[],
): Map<string, { fate: Fate; into: string | null }> {
  const intoOf = new Map(cards.flatMap(({ id, state }): [string, string][] => (state.into ? [[id, state.into]] : [])))
  const kept = new Set(needs.map((need) => need.cardId))
  const fateOf = (id: string, is: string): { fate: Fate; into: string | null } => {
    if (is === 'merged') return { fate: 'merged', into: rootOf(id, intoOf) }
    if (is === 'parked') return { fate: 'parked', into: null }
    return { fate: kept.has(id) ? 'kept' : 'open', into: null }
  }
  return new Map(cards.map(({ id, state }) => [id, fateOf(id, state.is)]))
}
