import { sql, type Kysely } from 'kysely'

/** The register, its number series, escalations to the committee, and the hash-chained log with its guards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table number_series (
    series text primary key,
    next integer not null check (next > 0)
  ) strict`.execute(db)

  await sql`create table decisions (
    id text primary key,
    group_id text not null references groups (id),
    number text not null unique,
    kind text not null check (kind in ('decision', 'recommendation', 'note')),
    state text not null check (state in ('adopted', 'escalated', 'answered', 'void')),
    texts text not null,
    meeting_id text references meetings (id),
    item_id text,
    document_id text references documents (id),
    block_id text,
    vote_id text references votes (id),
    adopted_at text not null,
    adopted_by text references people (id),
    void_reason text,
    unique (document_id, block_id)
  ) strict`.execute(db)
  await sql`create index decisions_group on decisions (group_id, number)`.execute(db)

  await sql`create table escalations (
    id text primary key,
    number text not null unique,
    decision_id text not null references decisions (id),
    from_group_id text not null references groups (id),
    to_group_id text not null references groups (id),
    document_id text not null references documents (id),
    state text not null check (state in ('draft', 'submitted', 'onAgenda', 'answered')),
    note text,
    submitted_at text,
    meeting_id text references meetings (id),
    item_id text,
    outcome text,
    vote_id text references votes (id),
    answer_decision_id text references decisions (id),
    amendment text,
    answered_at text
  ) strict`.execute(db)
  await sql`create index escalations_decision on escalations (decision_id)`.execute(db)
  await sql`create index escalations_committee on escalations (to_group_id, state)`.execute(db)
  await sql`create index escalations_document on escalations (document_id)`.execute(db)

  await sql`create table decision_log (
    seq integer primary key,
    kind text not null,
    at text not null,
    salt blob,
    body blob,
    body_hash blob not null,
    prev blob not null,
    hash blob not null
  ) strict`.execute(db)
  await sql`create trigger decision_log_append_only_update before update on decision_log
    begin select raise(abort, 'the decision log is append-only'); end`.execute(db)
  await sql`create trigger decision_log_append_only_delete before delete on decision_log
    begin select raise(abort, 'the decision log is append-only'); end`.execute(db)
  await sql`create trigger decision_log_in_line before insert on decision_log
    when new.seq is not coalesce((select max(seq) from decision_log), 0) + 1
      or new.prev is not coalesce((select hash from decision_log order by seq desc limit 1), zeroblob(32))
    begin select raise(abort, 'the next log entry must follow the last one'); end`.execute(db)
}
