import { sql, type Kysely } from 'kysely'

/**
 * Votes between options, and secret ones. SQLite cannot change a check, so the columns that carried one are written anew: what a vote
 * may come to and what a paper may say are the rules' business. A tally now says how many members there were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table votes add column options text not null default '[]'`.execute(db)
  await sql`alter table votes add column limits text not null default 'null'`.execute(db)
  await sql`alter table votes add column found text`.execute(db)
  await sql`update votes set found = outcome`.execute(db)
  await sql`alter table votes drop column outcome`.execute(db)
  await sql`alter table votes rename column found to outcome`.execute(db)
  await sql`update votes
    set tally = json_set(tally, '$.members', entitled + json_array_length(absent))
    where tally is not null`.execute(db)

  // A secret vote's key: null for other votes, kept while its file is to be there, destroyed after the count.
  await sql`alter table votes add column key_state text check (key_state in ('kept', 'destroyed'))`.execute(db)
  await sql`alter table votes add column deadline text`.execute(db)
  await sql`alter table votes add column ballots_hash text`.execute(db)
  await sql`alter table votes add column closed_by text references people (id)`.execute(db)

  await sql`alter table ballots add column said text not null default ''`.execute(db)
  await sql`update ballots set said = choice`.execute(db)
  await sql`alter table ballots drop column choice`.execute(db)
  await sql`alter table ballots rename column said to choice`.execute(db)

  await sql`create table sealed_ballots (
    vote_id text not null,
    seat_id text not null,
    box blob,
    box_hash blob not null,
    cast_at text not null,
    primary key (vote_id, seat_id),
    foreign key (vote_id, seat_id) references vote_roll (vote_id, seat_id)
  ) strict, without rowid`.execute(db)

  // No row number and no time: nothing here says in which order the ballots were cast.
  await sql`create table revealed_ballots (
    vote_id text not null references votes (id),
    tracker text not null,
    choice text not null,
    primary key (vote_id, tracker)
  ) strict, without rowid`.execute(db)
}
