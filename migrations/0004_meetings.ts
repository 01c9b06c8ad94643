import { sql, type Kysely } from 'kysely'

/** Meetings, the frozen versions of their agendas, the roll and recusals. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table meetings (
    id text primary key,
    group_id text not null references groups (id),
    ordinal integer not null,
    title text not null,
    starts_at text not null,
    ends_at text not null,
    place text not null,
    link text not null,
    state text not null check (state in ('draft', 'convened', 'open', 'closed')),
    agenda_locked integer not null check (agenda_locked in (0, 1)),
    current_item_id text,
    agenda_document_id text not null references documents (id),
    minutes_document_id text not null references documents (id),
    convened_at text,
    opened_at text,
    closed_at text,
    notice text,
    version integer not null,
    unique (group_id, ordinal)
  ) strict`.execute(db)
  await sql`create index meetings_agenda_document on meetings (agenda_document_id)`.execute(db)
  await sql`create index meetings_minutes_document on meetings (minutes_document_id)`.execute(db)

  await sql`create table agenda_versions (
    meeting_id text not null references meetings (id),
    version integer not null,
    items text not null,
    content_hash text not null,
    at text not null,
    primary key (meeting_id, version)
  ) strict`.execute(db)

  await sql`create table attendance (
    meeting_id text not null references meetings (id),
    seat_id text not null references seats (id),
    status text not null check (status in ('present', 'represented', 'excused', 'absent')),
    mode text not null check (mode in ('room', 'remote')),
    holder_seat_id text references seats (id),
    at text not null,
    primary key (meeting_id, seat_id)
  ) strict`.execute(db)

  await sql`create table closed_rolls (
    meeting_id text primary key references meetings (id),
    roll text not null,
    rules text not null
  ) strict`.execute(db)

  await sql`create table locked_rolls (
    meeting_id text not null references meetings (id),
    item_id text not null,
    at text not null,
    primary key (meeting_id, item_id)
  ) strict`.execute(db)

  await sql`create table recusals (
    meeting_id text not null references meetings (id),
    item_id text not null,
    seat_id text not null references seats (id),
    reason text not null,
    at text not null,
    primary key (meeting_id, item_id, seat_id)
  ) strict`.execute(db)
}
