// Rows of votes and what belongs to them; see `tables.ts` for how values are stored.

/** The tables of votes. */
export interface VoteTables {
  votes: VotesTable
  written_votes: WrittenVotesTable
  written_recusals: WrittenRecusalsTable
  vote_roll: VoteRollTable
  ballots: BallotsTable
  sealed_ballots: SealedBallotsTable
  revealed_ballots: { vote_id: string; tracker: string; choice: string }
  dissents: DissentsTable
}

interface VotesTable {
  id: string
  group_id: string
  meeting_id: string | null
  item_id: string | null
  escalation_id: string | null
  question: string
  proposal: string | null
  amendment: string
  rule: string
  options: string
  limits: string
  secrecy: string
  quorum_needed: number
  entitled: number
  recused: string
  absent: string
  frozen_hash: string
  state: string
  opened_at: string
  opened_by: string
  closed_at: string | null
  annul_reason: string | null
  outcome: string | null
  tally: string | null
  result: string | null
  deadline: string | null
  key_state: string | null
  ballots_hash: string | null
  presiding: string | null
  casting: string | null
  amends: string | null
  drafted: string | null
  closed_by: string | null
  count_refused: string | null
}

interface WrittenVotesTable {
  vote_id: string
  group_id: string
  title: string
  grounds: string
  links: string
  working_days: number
  last_day: string
  stopped_by_seat: string | null
  stopped_for: string | null
  stopped_at: string | null
  stop_reason: string | null
  waits_for_meeting: number
  report_meeting_id: string | null
  report_item_id: string | null
}

interface WrittenRecusalsTable {
  vote_id: string
  seat_id: string
  reason: string
  declared_by: string
  declared_at: string
}

interface VoteRollTable {
  vote_id: string
  seat_id: string
  organisation: string
  voter_seat_id: string
  alternate_id: string | null
  alternate_name: string | null
}

interface BallotsTable {
  vote_id: string
  seat_id: string
  choice: string
  cast_by: string
  cast_at: string
}

interface DissentsTable {
  vote_id: string
  seat_id: string
  language: string
  text: string
  annexed_by: string
  annexed_at: string
}

interface SealedBallotsTable {
  vote_id: string
  seat_id: string
  box: Uint8Array | null
  box_hash: Uint8Array
  cast_at: string
}
