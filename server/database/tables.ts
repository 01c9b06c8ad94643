import type {
  BoardsTable,
  BoardCardsTable,
  CardTranslationsTable,
  BoardTargetsTable,
  BoardDotsTable,
  BoardRatingsTable,
  BoardTurnsTable,
  BoardNeedsTable,
  NeedsTable,
  MethodCardsTable,
} from './boardTables.ts'
import type { ColumnType, Generated } from 'kysely'
import type { EvidenceTables } from './evidenceTables.ts'
import type { MethodTables } from './methodTables.ts'
import type { RoomTables } from './roomTables.ts'
import type { VoteTables } from './voteTables.ts'

/** Every table as rows look in SQLite: times are ISO text in UTC, booleans 0 or 1, structures JSON text. */
export interface Tables extends EvidenceTables, MethodTables, RoomTables, VoteTables {
  people: PeopleTable
  sessions: SessionsTable
  invitations: InvitationsTable
  journal: JournalTable
  idempotency: IdempotencyTable
  instance: { key: string; value: string }
  groups: GroupsTable
  seats: SeatsTable
  seat_alternates: SeatAlternatesTable
  rules_sheets: RulesSheetsTable
  documents: DocumentsTable
  document_updates: DocumentUpdatesTable
  document_snapshots: DocumentSnapshotsTable
  document_clients: DocumentClientsTable
  meetings: MeetingsTable
  agenda_versions: AgendaVersionsTable
  check_in_codes: { code: string; meeting_id: string; board_id: string | null }
  attendance: AttendanceTable
  attendance_history: AttendanceHistoryTable
  closed_rolls: { meeting_id: string; roll: string; rules: string }
  recusals: RecusalsTable
  locked_rolls: { meeting_id: string; item_id: string; at: string }
  number_series: { series: string; next: number }
  decisions: DecisionsTable
  escalations: EscalationsTable
  decision_log: DecisionLogTable
  boards: BoardsTable
  method_cards: MethodCardsTable
  board_cards: BoardCardsTable
  card_translations: CardTranslationsTable
  board_ready: { board_id: string; person_id: string }
  board_targets: BoardTargetsTable
  board_dots: BoardDotsTable
  board_ratings: BoardRatingsTable
  board_needs: BoardNeedsTable
  needs: NeedsTable
  need_evidence: { board_id: string; card_id: string; evidence_id: string; relation: string }
  board_talks: { board_id: string; round: number; seconds: number; ended_at: string | null }
  board_turns: BoardTurnsTable
  board_consents: { round_id: string; board_id: string; theme_id: string }
  recommendation_evidence: { document_id: string; block_id: string; evidence_id: string; relation: string }
  board_recommendations: { board_id: string; theme_id: string; document_id: string; block_id: string }
}

interface PeopleTable {
  id: string
  email: string
  name: string
  password_hash: string | null
  locale: string
  administrator: number
  created_at: string
}

interface SessionsTable {
  id_hash: string
  person_id: string
  expires_at: string
  created_at: string
}

interface InvitationsTable {
  id: string
  token_hash: string
  person_id: string
  created_by: string | null
  created_at: string
  expires_at: string
  consumed_at: string | null
}

interface JournalTable {
  seq: Generated<number>
  at: string
  kind: string
  actor_id: string | null
  group_id: string | null
  entry: string
}

interface IdempotencyTable {
  person_id: string
  key: string
  request_hash: string
  response: string
  at: string
}

interface GroupsTable {
  id: string
  code: string
  kind: string
  name: string
  reports_to: string | null
  created_at: string
}

interface SeatsTable {
  id: string
  group_id: string
  organisation: string
  role: string
  voting: number
  person_id: string | null
  from_date: string
  to_date: string | null
}

interface SeatAlternatesTable {
  id: string
  seat_id: string
  person_id: string
  from_date: string
  to_date: string | null
}

interface RulesSheetsTable {
  group_id: string
  version: number
  rules: string
  adopted_at: string
  adopted_by: string | null
}

interface DocumentsTable {
  id: string
  group_id: string
  kind: string
  created_at: string
  epoch: Generated<number>
}

interface DocumentUpdatesTable {
  document_id: string
  seq: number
  content: Uint8Array
  content_hash: Uint8Array
  person_id: string | null
  at: string
  updates: Generated<number>
}

interface DocumentSnapshotsTable {
  document_id: string
  seq: number
  content: Uint8Array
  content_hash: Uint8Array
  state_vector: Uint8Array
  at: string
}

interface DocumentClientsTable {
  document_id: string
  client: number
  person_id: string
}

interface MeetingsTable {
  id: string
  group_id: string
  ordinal: number
  title: string
  starts_at: string
  ends_at: string
  place: string
  link: string
  state: string
  agenda_locked: number
  current_item_id: string | null
  agenda_document_id: string
  minutes_document_id: string
  convened_at: string | null
  opened_at: string | null
  closed_at: string | null
  notice: string | null
  version: number
  adjourned: Generated<number>
  second_of: string | null
}

interface AgendaVersionsTable {
  meeting_id: string
  version: number
  items: string
  content_hash: string
  at: string
}

interface AttendanceHistoryTable extends AttendanceTable {
  seq: Generated<number>
  said_by: string | null
}

interface AttendanceTable {
  meeting_id: string
  seat_id: string
  status: string
  mode: string
  holder_seat_id: string | null
  item_id: string | null
  alternate_id: string | null
  at: string
}

interface RecusalsTable {
  meeting_id: string
  item_id: string
  seat_id: string
  reason: string
  at: string
}

interface DecisionsTable {
  id: string
  group_id: string
  number: string
  kind: string
  state: string
  texts: string
  meeting_id: string | null
  item_id: string | null
  document_id: string | null
  block_id: string | null
  vote_id: string | null
  adopted_at: string
  adopted_by: string | null
  void_reason: string | null
  reconsidered: string | null
  round_id: string | null
}

interface EscalationsTable {
  id: string
  number: string
  decision_id: string
  from_group_id: string
  to_group_id: string
  document_id: string
  state: string
  note: string | null
  submitted_at: string | null
  meeting_id: string | null
  item_id: string | null
  outcome: string | null
  vote_id: string | null
  answer_decision_id: string | null
  amendment: string | null
  answered_at: string | null
}

/** Read and inserted only: triggers refuse everything else. */
interface DecisionLogTable {
  seq: number
  kind: string
  at: string
  salt: ColumnType<Uint8Array | null, Uint8Array | null, never>
  body: ColumnType<Uint8Array | null, Uint8Array | null, never>
  body_hash: ColumnType<Uint8Array, Uint8Array, never>
  prev: ColumnType<Uint8Array, Uint8Array, never>
  hash: ColumnType<Uint8Array, Uint8Array, never>
}
