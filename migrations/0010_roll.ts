import { sql, type Kysely } from 'kysely'

/**
 * Votes in writing are held in no meeting. SQLite cannot make a column optional, so the two that name the place are written
 * anew. Rules sheets say from now on how long a committee has to answer. What is said of a seat on the roll is kept, where only
 * the last word was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index votes_meeting`.execute(db)
  await sql`drop index votes_one_open`.execute(db)
  await sql`alter table votes add column held_in text references meetings (id)`.execute(db)
  await sql`alter table votes add column held_on text`.execute(db)
  await sql`update votes set held_in = meeting_id, held_on = item_id`.execute(db)
  await sql`alter table votes drop column meeting_id`.execute(db)
  await sql`alter table votes drop column item_id`.execute(db)
  await sql`alter table votes rename column held_in to meeting_id`.execute(db)
  await sql`alter table votes rename column held_on to item_id`.execute(db)
  await sql`create index votes_meeting on votes (meeting_id)`.execute(db)
  await sql`create unique index votes_one_open on votes (meeting_id, item_id) where state = 'open'`.execute(db)

  await sql`create table written_votes (
    vote_id text primary key references votes (id),
    group_id text not null references groups (id),
    title text not null,
    grounds text not null,
    links text not null,
    working_days integer not null check (working_days > 0),
    last_day text not null,
    stopped_by_seat text references seats (id),
    stopped_for text,
    stopped_at text,
    stop_reason text,
    waits_for_meeting integer not null check (waits_for_meeting in (0, 1)),
    report_meeting_id text references meetings (id),
    report_item_id text
  ) strict`.execute(db)
  await sql`create index written_votes_group on written_votes (group_id)`.execute(db)

  await sql`create table attendance_now (
    meeting_id text not null references meetings (id),
    seat_id text not null references seats (id),
    status text not null,
    mode text not null check (mode in ('room', 'remote')),
    holder_seat_id text references seats (id),
    item_id text,
    at text not null,
    primary key (meeting_id, seat_id)
  ) strict`.execute(db)
  await sql`insert into attendance_now (meeting_id, seat_id, status, mode, holder_seat_id, at)
    select meeting_id, seat_id, status, mode, holder_seat_id, at from attendance`.execute(db)
  await sql`drop table attendance`.execute(db)
  await sql`alter table attendance_now rename to attendance`.execute(db)
  await sql`create table attendance_history (
    seq integer primary key,
    meeting_id text not null references meetings (id),
    seat_id text not null references seats (id),
    status text not null,
    mode text not null,
    holder_seat_id text references seats (id),
    item_id text,
    at text not null,
    said_by text references people (id)
  ) strict`.execute(db)
  await sql`create index attendance_history_meeting on attendance_history (meeting_id)`.execute(db)
  await sql`insert into attendance_history (meeting_id, seat_id, status, mode, holder_seat_id, at)
    select meeting_id, seat_id, status, mode, holder_seat_id, at from attendance order by at`.execute(db)
  await sql`update closed_rolls set roll = (
    select json_group_array(json_set(value, '$.proxyItemId', null, '$.presences', json('[]'))) from json_each(roll)
  )`.execute(db)

  await sql`alter table meetings add column adjourned integer not null default 0 check (adjourned in (0, 1))`.execute(
    db,
  )
  await sql`alter table meetings add column second_of text references meetings (id)`.execute(db)
  await sql`create unique index meetings_one_second on meetings (second_of) where second_of is not null`.execute(db)
  await sql`create table check_in_codes (
    meeting_id text primary key references meetings (id),
    code text not null unique
  ) strict`.execute(db)

  await sql`update rules_sheets set rules = json_set(rules, '$.writtenWorkingDays', 5, '$.secondConvocation', json('false'))`.execute(
    db,
  )
  await sql`update closed_rolls set rules = json_set(rules, '$.writtenWorkingDays', 5, '$.secondConvocation', json('false'))`.execute(
    db,
  )
}
