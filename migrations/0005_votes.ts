import { sql, type Kysely } from 'kysely'

/** Votes, the roll frozen at their opening, and the ballots. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table votes (
    id text primary key,
    group_id text not null references groups (id),
    meeting_id text not null references meetings (id),
    item_id text not null,
    escalation_id text,
    question text not null,
    proposal text,
    amendment text not null,
    rule text not null,
    secrecy text not null,
    quorum_needed integer not null,
    entitled integer not null,
    recused text not null,
    absent text not null,
    frozen_hash text not null,
    state text not null check (state in ('open', 'closed', 'annulled')),
    opened_at text not null,
    opened_by text not null references people (id),
    closed_at text,
    annul_reason text,
    outcome text check (outcome in ('adopted', 'notAdopted')),
    tally text,
    result text
  ) strict`.execute(db)
  await sql`create index votes_meeting on votes (meeting_id)`.execute(db)
  await sql`create unique index votes_one_open on votes (meeting_id, item_id) where state = 'open'`.execute(db)

  await sql`create table vote_roll (
    vote_id text not null references votes (id),
    seat_id text not null references seats (id),
    organisation text not null,
    voter_seat_id text not null references seats (id),
    primary key (vote_id, seat_id)
  ) strict`.execute(db)

  await sql`create table ballots (
    vote_id text not null,
    seat_id text not null,
    choice text not null check (choice in ('for', 'against', 'abstain')),
    cast_by text not null references people (id),
    cast_at text not null,
    primary key (vote_id, seat_id),
    foreign key (vote_id, seat_id) references vote_roll (vote_id, seat_id)
  ) strict`.execute(db)
}
