import type { PresenceMode } from '../meetings/attendance.ts'
import type { Locale, Texts } from '../i18n/locale.ts'

import type { PlanStep } from './methodCard.ts'
import type { Talk } from './talk.ts'

/** The way of a board, in order. Any step may be skipped, repeated or taken back until the freeze. See RULES.md B1–B6. */
export const phases = [
  'setup',
  'collect',
  'reveal',
  'clarify',
  'group',
  'name',
  'vote',
  'results',
  'discuss',
  'place',
  'synthesise',
  'frozen',
] as const
export type Phase = (typeof phases)[number]

/** What others learn of an author, from most to least; a board never goes back in this list (B10). */
export const anonymities = ['named', 'organisationType', 'anonymous'] as const
export type Anonymity = (typeof anonymities)[number]

/** What an author says of their organisation where only its type is shown. */
export const organisationTypes = ['company', 'support', 'institution', 'other'] as const
export type OrganisationType = (typeof organisationTypes)[number]

export const cardKinds = ['need', 'opportunity', 'constraint'] as const
export type CardKind = (typeof cardKinds)[number]

/** The five objectives that needs and recommendations serve. */
export const objectives = ['O1', 'O2', 'O3', 'O4', 'O5'] as const
export type Objective = (typeof objectives)[number]

/** Longest text of a card, in characters as people count them; most cards, dots and settings a board takes. */
export const CARD_TEXT_MAX = 280
export const CARDS_EACH_MAX = 10
export const DOTS_EACH_MAX = 20
export const DEPUTIES_MAX = 10
/** Marks of impact and effort go from 1 to this. */
export const MARK_MAX = 5
/** Longest a timer runs. */
export const TIMER_SECONDS_MAX = 4 * 3600

/** What is chosen for a board at its set-up. */
export interface BoardSettings {
  anonymity: Anonymity
  /** Cards each person may write. */
  cardsEach: number
  /** Dots each person has, and how many of them on one target. */
  dotsEach: number
  dotsPerTarget: number
  /** People besides the group's officers who may run this board. */
  deputies: string[]
}

/** The timer as the server keeps it: running until an instant, stopped with time left, or not set. */
export type BoardTimer = { state: 'off' } | { state: 'running'; endsAt: string } | { state: 'paused'; leftMs: number }

/** A board as its row. */
export interface Board {
  id: string
  groupId: string
  meetingId: string
  itemId: string
  question: Texts
  settings: BoardSettings
  phase: Phase
  /** Rises with every change of phase, settings or timer; a change that names an older one is refused (B3). */
  version: number
  /** Whether cards were shown, and results of dots: neither is ever taken back. */
  revealedAt: string | null
  resultsShownAt: string | null
  /** Whether the marks of impact and effort are shown now. */
  ratingsShown: boolean
  /** Counts the votes by dots held on it: the round whose dots count now, 0 before the first (B34). */
  round: number
  timer: BoardTimer
  /** Seats that talk in small groups, each in one; empty before any were formed (B60). */
  smallGroups: string[][]
  /** The phases meant to be held and how long each is to take; empty when nobody planned. */
  plan: PlanStep[]
  /** The method card it was started from. */
  methodCardId: string | null
  /** Who runs it now; anybody who may can take over. */
  runBy: string
  documentId: string
  createdAt: string
  frozenAt: string | null
  /** SHA-256 of the frozen board's exact text. */
  frozenHash: string | null
}

/** What others see of who wrote a card. */
export type CardAuthor =
  | { shown: 'named'; seatId: string; organisation: string; name: string }
  | { shown: 'organisationType'; type: OrganisationType }
  | { shown: 'anonymous' }

/** Where a card stands; one that is shared may besides be kept in the register (see `BoardNeed`). */
export type CardState = { is: 'private' } | { is: 'shared' } | { is: 'merged'; into: string } | { is: 'parked' }

/** A human translation beside the original. */
export interface CardTranslation {
  lang: Locale
  text: string
  /** Somebody else than its writer has read it. */
  checked: boolean
}

/** A card as its reader may see it. */
export interface Card {
  id: string
  text: string
  lang: Locale
  kind: CardKind
  author: CardAuthor
  /** Room or remote; null where it could tell who wrote it. */
  mode: PresenceMode | null
  /** Whether the reader wrote it. Unknown for good once the link is gone. */
  mine: boolean
  /** Written after the reveal. */
  late: boolean
  state: CardState
  translations: CardTranslation[]
  /** Rises with each change by its author. */
  version: number
}

/** What dots and marks are put on: a theme, or a card that stands in none. */
export interface Target {
  id: string
  kind: 'theme' | 'card'
  name: Texts
}

/** What a target was given, shown once results are. */
export interface TargetResult extends Target {
  dots: number
  /** How many people put dots on it. */
  voters: number
}

/** What was made of the marks a target was given: medians may end in a half. */
export interface RatingResult {
  targetId: string
  raters: number
  impact: { median: number; spread: number }
  effort: { median: number; spread: number }
}

/** A person's own dots and marks; nobody else is told. */
export type Dots = Record<string, number>
export interface Rating {
  targetId: string
  impact: number
  effort: number
}

/** What an item of the shelf does for a need. */
export const evidenceRelations = ['supports', 'nuances', 'contradicts'] as const
export type EvidenceRelation = (typeof evidenceRelations)[number]

/** An item of the shelf attached to a need. */
export interface Citation {
  evidenceId: string
  title: string
  relation: EvidenceRelation
}

/** A decision block of the minutes that follows from a theme. */
export interface Recommendation {
  themeId: string
  blockId: string
  evidence: Citation[]
}

/** A consent round that asks for a theme. */
export interface ThemeConsent {
  themeId: string
  roundId: string
}

/** A card that is kept as a need; it gets its number at the freeze. */
export interface BoardNeed {
  cardId: string
  objectives: Objective[]
  /** The theme it is kept under, as chosen when it was kept. */
  themeId: string | null
  /** Its wording; the card's own is kept beside it. */
  texts: Texts
  evidence: Citation[]
  /** `INT-N-2024-001`; null before the freeze. */
  number: string | null
}

/** Everything a board's faces show of facts; clusters, names and synthesis are in its document. */
export interface BoardView {
  board: Board
  /** The server's clock at the moment of the answer. */
  now: string
  may: { run: boolean; contribute: boolean }
  /** Four digits that lead whoever has a seat here to this board; null once it is frozen (B62). */
  joinCode: string | null
  /** Cards per person that the reader may still write. */
  cardsLeft: number
  /** Counts only: how many cards there are, shown or not, by how many people, and what waits unseen. */
  counts: { cards: number; writers: number; unrevealed: number; room: number; remote: number }
  /** How many have said that they are ready in this phase, and of how many. */
  ready: { count: number; of: number; mine: boolean }
  /** Shared cards, and the reader's own private ones. */
  cards: Card[]
  /** What is voted on or was, in the order of the arrangement; empty before the first vote or placing. */
  targets: Target[]
  /** How many people have put dots in this round, and what the reader put. */
  voted: number
  myDots: Dots
  /** Most dots first; null until they are shown. */
  results: TargetResult[] | null
  myRatings: Rating[]
  /** Widest spread first; null until they are shown. */
  ratings: RatingResult[] | null
  needs: BoardNeed[]
  /** Themes that a decision of the minutes was made from, and what speaks for and against it (B54, B69). */
  recommendations: Recommendation[]
  /** Consent rounds asked on themes, oldest first; what came of them the meeting's rounds say (B68). */
  consents: ThemeConsent[]
  /** The round of talk going on. */
  talk: Talk | null
}

/** A need in the register, for good. */
export interface Need {
  id: string
  number: string
  groupId: string
  boardId: string
  meetingId: string
  itemId: string
  cardId: string
  objectives: Objective[]
  kind: CardKind
  texts: Texts
  themeId: string | null
  theme: Texts
  /** Dots its theme was given, or the card itself; null when no dots were put. */
  weight: number | null
  originals: Original[]
  evidence: Citation[]
  at: string
}

/** A card as somebody wrote it, kept with the need it became part of. */
export interface Original {
  cardId: string
  text: string
  lang: Locale
  author: CardAuthor
  mode: PresenceMode | null
}
