/** The tables of other ways of deciding than the plain vote, as rows look in SQLite. */
export interface MethodTables {
  consent_rounds: ConsentRoundsTable
  consent_wordings: ConsentWordingsTable
  consent_objections: ConsentObjectionsTable
  amendments: AmendmentsTable
  motion_wordings: MotionWordingsTable
}

interface ConsentRoundsTable {
  id: string
  group_id: string
  meeting_id: string
  item_id: string
  state: string
  step: string
  loop: number
  started_at: string
  started_by: string
  ended_at: string | null
  ended_by: string | null
  stop_reason: string | null
  result: string | null
}

interface ConsentWordingsTable {
  round_id: string
  number: number
  loop: number
  texts: string
  hash: string
  at: string
  by: string
}

interface ConsentObjectionsTable {
  id: string
  round_id: string
  seat_id: string
  organisation: string
  loop: number
  text: string
  raised_at: string
  raised_by: string
  state: string
  change: string | null
  settled_at: string | null
  settled_by: string | null
}

interface AmendmentsTable {
  id: string
  group_id: string
  meeting_id: string
  item_id: string
  number: number
  seat_id: string
  organisation: string
  /** Number of the motion's wording it changes. */
  base: number
  before: string
  after: string
  hash: string
  reason: string
  state: string
  vote_id: string | null
  tabled_at: string
  tabled_by: string
  settled_at: string | null
}

interface MotionWordingsTable {
  meeting_id: string
  item_id: string
  number: number
  texts: string
  hash: string
  at: string
  amendment: number | null
}
