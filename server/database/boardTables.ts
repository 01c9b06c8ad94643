// Rows of boards and the needs that come from them; see `tables.ts` for how values are stored.

export interface BoardsTable {
  id: string
  group_id: string
  meeting_id: string
  item_id: string
  question: string
  settings: string
  phase: string
  version: number
  begun: number
  revealed_at: string | null
  results_shown_at: string | null
  ratings_shown: number
  round: number
  timer: string
  small_groups: string
  plan: string
  method_card_id: string | null
  run_by: string
  document_id: string
  key_state: string
  created_at: string
  frozen_at: string | null
  frozen_hash: string | null
  frozen_text: string | null
}

export interface BoardCardsTable {
  id: string
  board_id: string
  text: string
  lang: string
  kind: string
  author_id: string | null
  author_seat_id: string | null
  author_box: Uint8Array | null
  organisation_type: string | null
  mode: string | null
  state: string
  merged_into: string | null
  late: number
  version: number
}

export interface CardTranslationsTable {
  card_id: string
  lang: string
  text: string
  checked: number
  by_person_id: string | null
}

export interface BoardTargetsTable {
  board_id: string
  round: number
  place: number
  target_id: string
  kind: string
  name: string
}

export interface BoardDotsTable {
  id: string
  board_id: string
  round: number
  person_id: string | null
  person_box: Uint8Array | null
  dots: string
}

export interface BoardTurnsTable {
  board_id: string
  round: number
  seat_id: string
  place: number
  state: string
  began_at: string | null
}

export interface BoardRatingsTable {
  id: string
  board_id: string
  target_id: string
  person_id: string | null
  person_box: Uint8Array | null
  impact: number
  effort: number
}

export interface BoardNeedsTable {
  board_id: string
  card_id: string
  objectives: string
  theme_id: string | null
  texts: string
}

export interface NeedsTable {
  id: string
  number: string
  series: string
  sequence: number
  group_id: string
  board_id: string
  meeting_id: string
  item_id: string
  card_id: string
  objectives: string
  kind: string
  texts: string
  theme_id: string | null
  theme: string
  weight: number | null
  originals: string
  at: string
}

export interface MethodCardsTable {
  id: string
  group_id: string
  title: string
  question: string
  settings: string
  plan: string
  answers: string
  group_size: number
  saved_at: string
  saved_by: string
}
