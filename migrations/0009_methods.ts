import { sql, type Kysely } from 'kysely'

/** Ways of deciding beside the plain vote: the chair's casting vote, which no rules sheet had before, consent rounds, amendments. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table votes add column presiding text`.execute(db)
  await sql`alter table votes add column casting text`.execute(db)
  await sql`update rules_sheets set rules = json_set(rules, '$.castingVote', json('false'))`.execute(db)
  await sql`update closed_rolls set rules = json_set(rules, '$.castingVote', json('false'))`.execute(db)
  await createConsent(db)
  await createAmendments(db)
}

async function createConsent(db: Kysely<unknown>): Promise<void> {
  await sql`create table consent_rounds (
    id text primary key,
    group_id text not null references groups (id),
    meeting_id text not null references meetings (id),
    item_id text not null,
    state text not null check (state in ('running', 'consented', 'toVote', 'postponed', 'escalated', 'stopped')),
    step text not null check (step in ('present', 'clarify', 'react', 'amend', 'objections')),
    loop integer not null check (loop in (1, 2)),
    started_at text not null,
    started_by text not null references people (id),
    ended_at text,
    ended_by text references people (id),
    stop_reason text,
    result text
  ) strict`.execute(db)
  await sql`create unique index consent_rounds_running on consent_rounds (meeting_id, item_id)
    where state = 'running'`.execute(db)
  await sql`create table consent_wordings (
    round_id text not null references consent_rounds (id),
    number integer not null,
    loop integer not null,
    texts text not null,
    hash text not null,
    at text not null,
    by text not null references people (id),
    primary key (round_id, number)
  ) strict, without rowid`.execute(db)
  await sql`create table consent_objections (
    id text primary key,
    round_id text not null references consent_rounds (id),
    seat_id text not null references seats (id),
    organisation text not null,
    loop integer not null,
    text text not null,
    raised_at text not null,
    raised_by text not null references people (id),
    state text not null check (state in ('open', 'integrated', 'withdrawn', 'upheld')),
    change text,
    settled_at text,
    settled_by text references people (id)
  ) strict`.execute(db)
}

async function createAmendments(db: Kysely<unknown>): Promise<void> {
  await sql`alter table votes add column amends text`.execute(db)
  await sql`create table amendments (
    id text primary key,
    group_id text not null references groups (id),
    meeting_id text not null references meetings (id),
    item_id text not null,
    number integer not null,
    seat_id text not null references seats (id),
    organisation text not null,
    base integer not null,
    before text not null,
    after text not null,
    hash text not null,
    reason text not null,
    state text not null check (state in ('tabled', 'adopted', 'rejected', 'withdrawn')),
    vote_id text references votes (id),
    tabled_at text not null,
    tabled_by text not null references people (id),
    settled_at text,
    unique (meeting_id, item_id, number)
  ) strict`.execute(db)
  await sql`create table motion_wordings (
    meeting_id text not null references meetings (id),
    item_id text not null,
    number integer not null,
    texts text not null,
    hash text not null,
    at text not null,
    amendment integer,
    primary key (meeting_id, item_id, number)
  ) strict, without rowid`.execute(db)
}
