import { sql, type Kysely } from 'kysely'

/**
 * What a vote in writing was still lacking: recusals declared while it runs, and notes that are answered in writing. SQLite
 * cannot change a check, so the state of a note is written anew. A vote past its deadline says why it cannot be counted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table written_recusals (
    vote_id text not null,
    seat_id text not null,
    reason text not null,
    declared_by text not null references people (id),
    declared_at text not null,
    primary key (vote_id, seat_id),
    foreign key (vote_id, seat_id) references vote_roll (vote_id, seat_id)
  ) strict, without rowid`.execute(db)

  await sql`drop index escalations_committee`.execute(db)
  await sql`alter table escalations add column stage text not null default 'draft'
    check (stage in ('draft', 'submitted', 'onAgenda', 'inWriting', 'answered'))`.execute(db)
  await sql`update escalations set stage = state`.execute(db)
  await sql`alter table escalations drop column state`.execute(db)
  await sql`alter table escalations rename column stage to state`.execute(db)
  await sql`create index escalations_committee on escalations (to_group_id, state)`.execute(db)

  await sql`alter table votes add column count_refused text`.execute(db)
}
