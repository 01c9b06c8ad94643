import type { Generated } from 'kysely'

/** What goes on in the room of a meeting; see `tables.ts` for how values are stored. */
export interface RoomTables {
  item_turns: ItemTurnsTable
  floor_requests: FloorRequestsTable
  screen_links: ScreenLinksTable
}

interface ItemTurnsTable {
  seq: Generated<number>
  meeting_id: string
  item_id: string
  from_at: string
  to_at: string | null
}

interface FloorRequestsTable {
  id: string
  meeting_id: string
  item_id: string
  seat_id: string
  asked_at: string
  given_at: string | null
  ended_at: string | null
}

interface ScreenLinksTable {
  id: string
  meeting_id: string
  secret_hash: string
  created_by: string
  created_at: string
  expires_at: string
  revoked_at: string | null
}
