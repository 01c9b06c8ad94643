import { sql, type Kysely } from 'kysely'

/** People, their sessions and invitations, the journal, and what the server remembers about itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table people (
    id text primary key,
    email text not null unique,
    name text not null,
    password_hash text,
    locale text not null check (locale in ('en', 'fr', 'nl')),
    administrator integer not null check (administrator in (0, 1)),
    created_at text not null
  ) strict`.execute(db)

  await sql`create table sessions (
    id_hash text primary key,
    person_id text not null references people (id),
    expires_at text not null,
    created_at text not null
  ) strict`.execute(db)
  await sql`create index sessions_person on sessions (person_id)`.execute(db)

  await sql`create table invitations (
    id text primary key,
    token_hash text not null unique,
    person_id text not null references people (id),
    created_by text references people (id),
    created_at text not null,
    expires_at text not null,
    consumed_at text
  ) strict`.execute(db)

  await sql`create table journal (
    seq integer primary key autoincrement,
    at text not null,
    kind text not null,
    actor_id text,
    group_id text,
    entry text not null
  ) strict`.execute(db)

  await sql`create table idempotency (
    person_id text not null,
    key text not null,
    request_hash text not null,
    response text not null,
    at text not null,
    primary key (person_id, key)
  ) strict`.execute(db)

  await sql`create table instance (
    key text primary key,
    value text not null
  ) strict`.execute(db)
}
