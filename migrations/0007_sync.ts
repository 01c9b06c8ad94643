import { sql, type Kysely } from 'kysely'

/**
 * What the sync server promises beyond the log itself: whose a client id is, a stored state to open from, and an
 * epoch that tells copies of a document that was replaced from copies of this one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table documents add column epoch integer not null default 1`.execute(db)

  // How many updates an entry holds; several stand in it with their authors, and `person_id` is null then.
  await sql`alter table document_updates add column updates integer not null default 1`.execute(db)

  await sql`create table document_snapshots (
    document_id text primary key references documents (id),
    seq integer not null,
    content blob not null,
    content_hash blob not null,
    state_vector blob not null,
    at text not null
  ) strict`.execute(db)

  await sql`create table document_clients (
    document_id text not null references documents (id),
    client integer not null,
    person_id text not null,
    primary key (document_id, client)
  ) strict, without rowid`.execute(db)
}
