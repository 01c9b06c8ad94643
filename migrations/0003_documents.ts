import { sql, type Kysely } from 'kysely'

/** Shared documents and their update log: the log is the document. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table documents (
    id text primary key,
    group_id text not null references groups (id),
    kind text not null check (kind in ('agenda', 'minutes', 'note')),
    created_at text not null
  ) strict`.execute(db)

  await sql`create table document_updates (
    document_id text not null references documents (id),
    seq integer not null,
    content blob not null,
    content_hash blob not null,
    person_id text,
    at text not null,
    primary key (document_id, seq)
  ) strict`.execute(db)
}
