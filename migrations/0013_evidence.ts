import { sql, type Kysely } from 'kysely'

/** The evidence shelf: short cited items all groups share. A date is as precise as its length: year, month or day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table evidence (
    id text primary key,
    group_id text not null references groups (id),
    version integer not null check (version > 0),
    kind text not null check (kind in ('study', 'interview', 'survey', 'mission', 'practice')),
    title text not null,
    lang text not null check (lang in ('en', 'fr', 'nl')),
    finding text not null,
    source text not null,
    link text not null,
    dated text not null,
    territory text not null,
    transferable text check (transferable in ('yes', 'conditions', 'no')),
    conditions text not null,
    outdated_on text,
    added_by text references people (id),
    added_at text not null,
    check ((kind = 'practice') = (transferable is not null))
  ) strict`.execute(db)
}
