import type { Kysely, Updateable } from 'kysely'
import type { EscalationOutcome } from '../../shared/decisions/escalation.ts'
import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import type { Tally, VoteOutcome, VoteRule, VoteSecrecy, VoteState } from '../../shared/votes/vote.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** Somebody without a mandate in a vote: a recused or an absent seat. */
export interface LeftOut {
  seatId: string
  organisation: string
}

/** A vote as stored: everything but who cast what. */
export interface VoteRecord {
  id: string
  groupId: string
  meetingId: string
  itemId: string
  escalationId: string | null
  question: Texts
  proposal: EscalationOutcome | null
  amendment: Texts
  rule: VoteRule
  secrecy: VoteSecrecy
  quorumNeeded: number
  /** Length of the frozen roll. */
  entitled: number
  recused: LeftOut[]
  absent: LeftOut[]
  frozenHash: string
  state: VoteState
  openedAt: string
  openedBy: string
  closedAt: string | null
  annulReason: string | null
  outcome: VoteOutcome | null
  tally: Tally | null
  result: Texts
}

/** The vote with this id. */
export async function findVote(db: Db, id: string): Promise<VoteRecord | undefined> {
  const row = await db.selectFrom('votes').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toVote(row)
}

/** The votes of a meeting, first to last. */
export async function listVotes(db: Db, meetingId: string): Promise<VoteRecord[]> {
  const rows = await db
    .selectFrom('votes')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  return rows.map(toVote)
}

/** The open votes in which one of these seats casts a ballot. */
export async function listOpenVotesOf(db: Db, seatIds: string[]): Promise<VoteRecord[]> {
  const rows = await db
    .selectFrom('votes')
    .selectAll()
    .where('state', '=', 'open')
    .where('id', 'in', (eb) => eb.selectFrom('vote_roll').select('vote_id').where('voter_seat_id', 'in', seatIds))
    .orderBy('opened_at')
    .execute()
  return rows.map(toVote)
}

function toVote(row: Tables['votes']): VoteRecord {
  return {
    id: row.id,
    groupId: row.group_id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    escalationId: row.escalation_id,
    question: JSON.parse(row.question) as Texts,
    proposal: row.proposal as EscalationOutcome | null,
    amendment: JSON.parse(row.amendment) as Texts,
    rule: row.rule as VoteRule,
    secrecy: row.secrecy as VoteSecrecy,
    quorumNeeded: row.quorum_needed,
    entitled: row.entitled,
    recused: JSON.parse(row.recused) as LeftOut[],
    absent: JSON.parse(row.absent) as LeftOut[],
    frozenHash: row.frozen_hash,
    state: row.state as VoteState,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    closedAt: row.closed_at,
    annulReason: row.annul_reason,
    outcome: row.outcome as VoteOutcome | null,
    tally: row.tally === null ? null : (JSON.parse(row.tally) as Tally),
    result: row.result === null ? {} : (JSON.parse(row.result) as Texts),
  }
}

type NewVote = Omit<VoteRecord, 'state' | 'closedAt' | 'annulReason' | 'outcome' | 'tally' | 'result'>

/** Adds an open vote. */
export async function insertVote(db: Db, vote: NewVote): Promise<void> {
  await db
    .insertInto('votes')
    .values({
      id: vote.id,
      group_id: vote.groupId,
      meeting_id: vote.meetingId,
      item_id: vote.itemId,
      escalation_id: vote.escalationId,
      question: JSON.stringify(vote.question),
      proposal: vote.proposal,
      amendment: JSON.stringify(vote.amendment),
      rule: vote.rule,
      secrecy: vote.secrecy,
      quorum_needed: vote.quorumNeeded,
      entitled: vote.entitled,
      recused: JSON.stringify(vote.recused),
      absent: JSON.stringify(vote.absent),
      frozen_hash: vote.frozenHash,
      state: 'open',
      opened_at: vote.openedAt,
      opened_by: vote.openedBy,
    })
    .execute()
}

/** How a vote ends. */
export type VoteEnding =
  | { state: 'closed'; at: string; outcome: VoteOutcome; tally: Tally; result: Record<Locale, string> }
  | { state: 'annulled'; at: string; reason: string }

/** Ends an open vote; one that has ended stays as it is. */
export async function updateVoteEnding(db: Db, id: string, ending: VoteEnding): Promise<void> {
  const columns: Updateable<Tables['votes']> =
    ending.state === 'closed'
      ? { outcome: ending.outcome, tally: JSON.stringify(ending.tally), result: JSON.stringify(ending.result) }
      : { annul_reason: ending.reason }
  await db
    .updateTable('votes')
    .set({ ...columns, state: ending.state, closed_at: ending.at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}
