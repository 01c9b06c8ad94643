import { sql, type Kysely } from 'kysely'

/**
 * Codes that lead to a board, not only to a meeting. On boards: turns of talking, consent asked to a theme, evidence for what is
 * recommended, and papers of dots and marks whose person may be sealed. SQLite cannot make a column optional or drop a key,
 * so what was there is written anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table check_in_codes_now (
    code text primary key,
    meeting_id text not null references meetings (id),
    board_id text unique references boards (id)
  ) strict`.execute(db)
  await sql`insert into check_in_codes_now (code, meeting_id) select code, meeting_id from check_in_codes`.execute(db)
  await sql`drop table check_in_codes`.execute(db)
  await sql`alter table check_in_codes_now rename to check_in_codes`.execute(db)
  await sql`create unique index check_in_codes_meeting on check_in_codes (meeting_id) where board_id is null`.execute(
    db,
  )

  await sql`create table board_talks (
    board_id text not null references boards (id),
    round integer not null,
    seconds integer not null check (seconds > 0),
    ended_at text,
    primary key (board_id, round)
  ) strict, without rowid`.execute(db)
  await sql`create table board_turns (
    board_id text not null references boards (id),
    round integer not null,
    seat_id text not null references seats (id),
    place integer not null,
    state text not null check (state in ('waiting', 'speaking', 'spoken', 'passed')),
    began_at text,
    primary key (board_id, round, seat_id)
  ) strict, without rowid`.execute(db)

  await sql`create table board_consents (
    round_id text primary key references consent_rounds (id),
    board_id text not null references boards (id),
    theme_id text not null
  ) strict, without rowid`.execute(db)
  await sql`create index board_consents_board on board_consents (board_id)`.execute(db)

  await sql`create table recommendation_evidence (
    document_id text not null references documents (id),
    block_id text not null,
    evidence_id text not null references evidence (id),
    relation text not null,
    primary key (document_id, block_id, evidence_id)
  ) strict, without rowid`.execute(db)

  // Papers keep their person until the freeze where they had one; a random id says nothing of the order they came in.
  await sql`create table board_dots_now (
    id text primary key,
    board_id text not null references boards (id),
    round integer not null,
    person_id text references people (id),
    person_box blob,
    dots text not null,
    check ((person_id is null) <> (person_box is null)),
    unique (board_id, round, person_id)
  ) strict, without rowid`.execute(db)
  await sql`insert into board_dots_now (id, board_id, round, person_id, dots)
    select lower(hex(randomblob(16))), board_id, round, person_id, dots from board_dots`.execute(db)
  await sql`drop table board_dots`.execute(db)
  await sql`alter table board_dots_now rename to board_dots`.execute(db)

  await sql`create table board_ratings_now (
    id text primary key,
    board_id text not null references boards (id),
    target_id text not null,
    person_id text references people (id),
    person_box blob,
    impact integer not null,
    effort integer not null,
    check ((person_id is null) <> (person_box is null)),
    unique (board_id, target_id, person_id)
  ) strict, without rowid`.execute(db)
  await sql`insert into board_ratings_now (id, board_id, target_id, person_id, impact, effort)
    select lower(hex(randomblob(16))), board_id, target_id, person_id, impact, effort from board_ratings`.execute(db)
  await sql`drop table board_ratings`.execute(db)
  await sql`alter table board_ratings_now rename to board_ratings`.execute(db)
  await sql`create index board_ratings_board on board_ratings (board_id)`.execute(db)
}
