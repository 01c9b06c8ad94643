import type { Kysely, Selectable, Updateable } from 'kysely'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Meeting, MeetingState } from '../../shared/meetings/meeting.ts'
import type { Notice } from '../../shared/meetings/notice.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** The meeting with this id. */
export async function findMeeting(db: Db, id: string): Promise<Meeting | undefined> {
  const row = await meetingQuery(db).where('meetings.id', '=', id).executeTakeFirst()
  return row && toMeeting(row)
}

/** The meetings of these groups, earliest first. */
export async function listMeetings(db: Db, groupIds: string[]): Promise<Meeting[]> {
  const rows = await meetingQuery(db)
    .where('meetings.group_id', 'in', groupIds)
    .orderBy('meetings.starts_at')
    .orderBy('meetings.ordinal')
    .execute()
  return rows.map(toMeeting)
}

function meetingQuery(db: Db) {
  return db
    .selectFrom('meetings')
    .innerJoin('groups', 'groups.id', 'meetings.group_id')
    .selectAll('meetings')
    .select('groups.code as group_code')
}

function toMeeting(row: Selectable<Tables['meetings']> & { group_code: string }): Meeting {
  return {
    id: row.id,
    groupId: row.group_id,
    groupCode: row.group_code,
    ordinal: row.ordinal,
    title: JSON.parse(row.title) as Texts,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    link: row.link,
    state: row.state as MeetingState,
    agendaLocked: row.agenda_locked === 1,
    adjourned: row.adjourned === 1,
    secondOf: row.second_of,
    currentItemId: row.current_item_id,
    convenedAt: row.convened_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    notice: row.notice === null ? null : (JSON.parse(row.notice) as Notice),
    agendaDocumentId: row.agenda_document_id,
    minutesDocumentId: row.minutes_document_id,
    version: row.version,
  }
}

/** The meeting that was called again for an adjourned one. */
export async function findSecond(db: Db, firstId: string): Promise<Meeting | undefined> {
  const row = await meetingQuery(db).where('meetings.second_of', '=', firstId).executeTakeFirst()
  return row && toMeeting(row)
}

/** The highest ordinal number a group's meetings have, 0 when it has none. */
export async function lastOrdinal(db: Db, groupId: string): Promise<number> {
  const row = await db
    .selectFrom('meetings')
    .select((eb) => eb.fn.max('ordinal').as('ordinal'))
    .where('group_id', '=', groupId)
    .executeTakeFirst()
  return row?.ordinal ?? 0
}

type NewMeeting = Omit<Meeting, 'groupCode' | 'notice' | 'adjourned'>

/** Adds a meeting. */
export async function insertMeeting(db: Db, meeting: NewMeeting): Promise<void> {
  await db
    .insertInto('meetings')
    .values({
      id: meeting.id,
      group_id: meeting.groupId,
      ordinal: meeting.ordinal,
      title: JSON.stringify(meeting.title),
      starts_at: meeting.startsAt,
      ends_at: meeting.endsAt,
      place: meeting.place,
      link: meeting.link,
      state: meeting.state,
      agenda_locked: meeting.agendaLocked ? 1 : 0,
      second_of: meeting.secondOf,
      current_item_id: meeting.currentItemId,
      agenda_document_id: meeting.agendaDocumentId,
      minutes_document_id: meeting.minutesDocumentId,
      convened_at: meeting.convenedAt,
      opened_at: meeting.openedAt,
      closed_at: meeting.closedAt,
      version: meeting.version,
    })
    .execute()
}

type MeetingChange = Partial<
  Pick<
    Meeting,
    | 'title'
    | 'startsAt'
    | 'endsAt'
    | 'place'
    | 'link'
    | 'state'
    | 'agendaLocked'
    | 'adjourned'
    | 'currentItemId'
    | 'convenedAt'
    | 'openedAt'
    | 'closedAt'
    | 'notice'
  >
>

/** Changes facts of a meeting and raises its version. */
export async function updateMeeting(db: Db, id: string, change: MeetingChange): Promise<void> {
  const columns: Updateable<Tables['meetings']> = {
    ...(change.title !== undefined && { title: JSON.stringify(change.title) }),
    ...(change.startsAt !== undefined && { starts_at: change.startsAt }),
    ...(change.endsAt !== undefined && { ends_at: change.endsAt }),
    ...(change.place !== undefined && { place: change.place }),
    ...(change.link !== undefined && { link: change.link }),
    ...(change.state !== undefined && { state: change.state }),
    ...(change.agendaLocked !== undefined && { agenda_locked: change.agendaLocked ? 1 : 0 }),
    ...(change.adjourned !== undefined && { adjourned: change.adjourned ? 1 : 0 }),
    ...(change.currentItemId !== undefined && { current_item_id: change.currentItemId }),
    ...(change.convenedAt !== undefined && { convened_at: change.convenedAt }),
    ...(change.openedAt !== undefined && { opened_at: change.openedAt }),
    ...(change.closedAt !== undefined && { closed_at: change.closedAt }),
    ...(change.notice !== undefined && { notice: JSON.stringify(change.notice) }),
  }
  await db
    .updateTable('meetings')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** A frozen agenda: its items as they stood, in order, and the SHA-256 of their stored text. */
export interface AgendaVersion {
  version: number
  at: string
  hash: string
  items: AgendaItem[]
}

/** The frozen versions of a meeting's agenda, first to last. */
export async function listAgendaVersions(db: Db, meetingId: string): Promise<AgendaVersion[]> {
  const rows = await db
    .selectFrom('agenda_versions')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    at: row.at,
    hash: row.content_hash,
    items: JSON.parse(row.items) as AgendaItem[],
  }))
}

/** Stores one more version; `items` is the exact text the hash was taken of. */
export async function insertAgendaVersion(
  db: Db,
  version: { meetingId: string; version: number; items: string; hash: string; at: string },
): Promise<void> {
  await db
    .insertInto('agenda_versions')
    .values({
      meeting_id: version.meetingId,
      version: version.version,
      items: version.items,
      content_hash: version.hash,
      at: version.at,
    })
    .execute()
}
