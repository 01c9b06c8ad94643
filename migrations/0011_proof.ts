import { sql, type Kysely } from 'kysely'

/** What those who voted against annex to a vote that has closed: one short text for each mandate, in one language, as it was given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table dissents (
    vote_id text not null,
    seat_id text not null,
    language text not null,
    text text not null,
    annexed_by text not null references people (id),
    annexed_at text not null,
    primary key (vote_id, seat_id),
    foreign key (vote_id, seat_id) references vote_roll (vote_id, seat_id)
  ) strict, without rowid`.execute(db)
}
