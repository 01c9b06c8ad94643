import { sql, type Kysely } from 'kysely'

/**
 * Alternates of seats, and whether a seat attends through one. How long each item of an agenda was taken up, who asks for the
 * floor, and links by which a wall shows a meeting without signing in. What a motion was drafted as, where it was drafted
 * together. Notes know the consent round they come from.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table seat_alternates (
    id text primary key,
    seat_id text not null references seats (id),
    person_id text not null references people (id),
    from_date text not null,
    to_date text
  ) strict`.execute(db)
  await sql`create index seat_alternates_seat on seat_alternates (seat_id)`.execute(db)
  await sql`create index seat_alternates_person on seat_alternates (person_id)`.execute(db)
  await sql`alter table attendance add column alternate_id text references seat_alternates (id)`.execute(db)
  await sql`alter table attendance_history add column alternate_id text references seat_alternates (id)`.execute(db)
  await sql`alter table vote_roll add column alternate_id text references seat_alternates (id)`.execute(db)
  await sql`alter table vote_roll add column alternate_name text`.execute(db)
  await sql`alter table votes add column drafted text`.execute(db)
  await sql`alter table decisions add column reconsidered text`.execute(db)
  await sql`alter table decisions add column round_id text references consent_rounds (id)`.execute(db)
  await sql`create unique index decisions_round on decisions (round_id) where round_id is not null`.execute(db)
  await sql`create table item_turns (
    seq integer primary key,
    meeting_id text not null references meetings (id),
    item_id text not null,
    from_at text not null,
    to_at text
  ) strict`.execute(db)
  await sql`create index item_turns_meeting on item_turns (meeting_id)`.execute(db)
  await sql`create unique index item_turns_one_open on item_turns (meeting_id) where to_at is null`.execute(db)
  // Of a meeting that is open just now nobody knows when its item was taken up; its time starts with this version.
  await sql`insert into item_turns (meeting_id, item_id, from_at)
    select id, current_item_id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') from meetings
    where state = 'open' and current_item_id is not null`.execute(db)
  await sql`create table floor_requests (
    id text primary key,
    meeting_id text not null references meetings (id),
    item_id text not null,
    seat_id text not null references seats (id),
    asked_at text not null,
    given_at text,
    ended_at text
  ) strict`.execute(db)
  await sql`create index floor_requests_item on floor_requests (meeting_id, item_id)`.execute(db)
  await sql`create unique index floor_requests_one on floor_requests (meeting_id, item_id, seat_id) where ended_at is null`.execute(
    db,
  )
  await sql`create table screen_links (
    id text primary key,
    meeting_id text not null references meetings (id),
    secret_hash text not null,
    created_by text not null references people (id),
    created_at text not null,
    expires_at text not null,
    revoked_at text
  ) strict`.execute(db)
  await sql`create index screen_links_meeting on screen_links (meeting_id)`.execute(db)
  await sql`update closed_rolls set roll = (
    select json_group_array(json_set(value, '$.alternate', null, '$.alternates', json('[]'), '$.presences', (
      select json_group_array(json_set(presence.value, '$.alternate', null))
      from json_each(line.value, '$.presences') as presence
    ))) from json_each(roll) as line
  )`.execute(db)
}
