import { sql, type Kysely } from 'kysely'

/** Groups, the seats organisations hold in them, and their versioned rules sheets. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table groups (
    id text primary key,
    code text not null unique,
    kind text not null check (kind in ('working', 'steering')),
    name text not null,
    reports_to text references groups (id),
    created_at text not null
  ) strict`.execute(db)

  await sql`create table seats (
    id text primary key,
    group_id text not null references groups (id),
    organisation text not null,
    role text not null check (role in ('chair', 'coLead', 'facilitator', 'secretary', 'member', 'observer')),
    voting integer not null check (voting in (0, 1)),
    person_id text references people (id),
    from_date text not null,
    to_date text
  ) strict`.execute(db)
  await sql`create index seats_group on seats (group_id)`.execute(db)
  await sql`create index seats_person on seats (person_id)`.execute(db)

  await sql`create table rules_sheets (
    group_id text not null references groups (id),
    version integer not null,
    rules text not null,
    adopted_at text not null,
    adopted_by text references people (id),
    primary key (group_id, version)
  ) strict`.execute(db)
}
