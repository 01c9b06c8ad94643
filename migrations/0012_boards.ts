import { sql, type Kysely } from 'kysely'

/**
 * Needs-synthesis boards and the register of needs. SQLite cannot change a check, so the column that said which kinds of
 * document there are is written anew: what kinds there are is the rules' business.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table documents add column said text not null default ''`.execute(db)
  await sql`update documents set said = kind`.execute(db)
  await sql`alter table documents drop column kind`.execute(db)
  await sql`alter table documents rename column said to kind`.execute(db)

  await sql`create table method_cards (
    id text primary key,
    group_id text not null references groups (id),
    title text not null,
    question text not null,
    settings text not null,
    plan text not null,
    answers text not null,
    group_size integer not null,
    saved_at text not null,
    saved_by text not null references people (id)
  ) strict`.execute(db)

  await sql`create table boards (
    id text primary key,
    group_id text not null references groups (id),
    meeting_id text not null references meetings (id),
    item_id text not null,
    question text not null,
    settings text not null,
    phase text not null,
    version integer not null,
    begun integer not null check (begun in (0, 1)),
    revealed_at text,
    results_shown_at text,
    ratings_shown integer not null check (ratings_shown in (0, 1)),
    round integer not null,
    timer text not null,
    small_groups text not null,
    plan text not null,
    method_card_id text references method_cards (id),
    run_by text not null references people (id),
    document_id text not null references documents (id),
    key_state text not null check (key_state in ('kept', 'destroyed')),
    created_at text not null,
    frozen_at text,
    frozen_hash text,
    frozen_text text
  ) strict`.execute(db)
  await sql`create index boards_meeting on boards (meeting_id)`.execute(db)
  await sql`create index boards_document on boards (document_id)`.execute(db)

  // No row number and no time: nothing here says in which order cards were written.
  await sql`create table board_cards (
    id text not null primary key,
    board_id text not null references boards (id),
    text text not null,
    lang text not null,
    kind text not null,
    author_id text references people (id),
    author_seat_id text references seats (id),
    author_box blob,
    organisation_type text,
    mode text,
    state text not null check (state in ('private', 'shared', 'merged', 'parked')),
    merged_into text references board_cards (id),
    late integer not null check (late in (0, 1)),
    version integer not null,
    check ((state = 'merged') = (merged_into is not null))
  ) strict, without rowid`.execute(db)
  await sql`create index board_cards_board on board_cards (board_id)`.execute(db)

  await sql`create table card_translations (
    card_id text not null references board_cards (id),
    lang text not null,
    text text not null,
    checked integer not null check (checked in (0, 1)),
    by_person_id text references people (id),
    primary key (card_id, lang)
  ) strict, without rowid`.execute(db)

  await sql`create table board_ready (
    board_id text not null references boards (id),
    person_id text not null references people (id),
    primary key (board_id, person_id)
  ) strict, without rowid`.execute(db)

  await sql`create table board_targets (
    board_id text not null references boards (id),
    round integer not null,
    place integer not null,
    target_id text not null,
    kind text not null check (kind in ('theme', 'card')),
    name text not null,
    primary key (board_id, round, place)
  ) strict, without rowid`.execute(db)

  await sql`create table board_dots (
    board_id text not null references boards (id),
    round integer not null,
    person_id text not null references people (id),
    dots text not null,
    primary key (board_id, round, person_id)
  ) strict, without rowid`.execute(db)

  await sql`create table board_ratings (
    board_id text not null references boards (id),
    person_id text not null references people (id),
    target_id text not null,
    impact integer not null,
    effort integer not null,
    primary key (board_id, person_id, target_id)
  ) strict, without rowid`.execute(db)

  await sql`create table board_needs (
    board_id text not null references boards (id),
    card_id text not null references board_cards (id),
    objectives text not null,
    theme_id text,
    texts text not null,
    primary key (board_id, card_id)
  ) strict, without rowid`.execute(db)

  await sql`create table need_evidence (
    board_id text not null references boards (id),
    card_id text not null references board_cards (id),
    evidence_id text not null references evidence (id),
    relation text not null,
    primary key (board_id, card_id, evidence_id)
  ) strict, without rowid`.execute(db)

  await sql`create table needs (
    id text primary key,
    number text not null unique,
    series text not null,
    sequence integer not null,
    group_id text not null references groups (id),
    board_id text not null references boards (id),
    meeting_id text not null references meetings (id),
    item_id text not null,
    card_id text not null references board_cards (id),
    objectives text not null,
    kind text not null,
    texts text not null,
    theme_id text,
    theme text not null,
    weight integer,
    originals text not null,
    at text not null,
    unique (series, sequence),
    unique (board_id, card_id)
  ) strict`.execute(db)
  await sql`create index needs_group on needs (group_id, number)`.execute(db)

  await sql`create table board_recommendations (
    board_id text not null references boards (id),
    theme_id text not null,
    document_id text not null references documents (id),
    block_id text not null,
    primary key (board_id, theme_id, document_id, block_id)
  ) strict, without rowid`.execute(db)
  await sql`create index board_recommendations_block on board_recommendations (document_id, block_id)`.execute(db)
}
