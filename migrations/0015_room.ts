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
  await sql`update closed_rolls set roll = (
    select json_group_array(json_set(value, '$.alternate', null, '$.alternates', json('[]'), '$.presences', (
      select json_group_array(json_set(presence.value, '$.alternate', null))
      from json_each(line.value, '$.presences') as presence
    ))) from json_each(roll) as line
  )`.execute(db)
}
