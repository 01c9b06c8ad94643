import { sql, type Kysely } from 'kysely'
import type { EscalationOutcome } from '../../shared/decisions/escalation.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Drafted } from '../../shared/votes/drafted.ts'
import type { Electorate } from '../../shared/votes/tally.ts'
import type {
  Amends,
  CastingVote,
  Limits,
  Presiding,
  Tally,
  VoteOutcome,
  VoteRule,
  VoteSecrecy,
  VoteState,
} from '../../shared/votes/vote.ts'
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
  /** Both null for a vote in writing. */
  meetingId: string | null
  itemId: string | null
  escalationId: string | null
  question: Texts
  proposal: EscalationOutcome | null
  amendment: Texts
  rule: VoteRule
  options: Texts[]
  limits: Limits | null
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
  /** When it closes by itself. */
  deadline: string | null
  closedAt: string | null
  annulReason: string | null
  outcome: VoteOutcome | null
  tally: Tally | null
  result: Texts
  /** A secret vote's key: null for other votes. While a closed vote's key is still kept, nothing of its result is read. */
  keyState: KeyState | null
  ballotsHash: string | null
  presiding: Presiding | null
  /** The amendment it decides. */
  amends: Amends | null
  drafted: Drafted | null
  casting: StoredCasting | null
  /** Why what follows from its result forbids counting it; null while nothing does. */
  countRefused: Refusal | null
}

/** A casting vote with the id its sentence in the minutes goes by, and the person who gave it. */
export interface StoredCasting extends CastingVote {
  id: string
  by: string
}

export type KeyState = 'kept' | 'destroyed'

/** Who could have voted: everybody on the roll but those who recused themselves since, and with the absent all members. */
export function electorateOf(
  { entitled: onRoll, absent }: Pick<VoteRecord, 'entitled' | 'absent'>,
  recusedSince: number,
): Electorate {
  const entitled = onRoll - recusedSince
  return { entitled, members: entitled + absent.length }
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
    // Of two opened in one moment the later is the later.
    .orderBy(sql`rowid`)
    .execute()
  return rows.map(toVote)
}

/** The counted votes of a group on motions as a whole, in the order of their counting. */
export async function listVotesOnMotions(db: Db, groupId: string): Promise<Pick<VoteRecord, 'question' | 'outcome'>[]> {
  const rows = await db
    .selectFrom('votes')
    .select(['question', 'outcome'])
    .where('group_id', '=', groupId)
    .where('state', '=', 'closed')
    .where('outcome', 'in', ['adopted', 'notAdopted'])
    .where('amends', 'is', null)
    .where((eb) => eb.or([eb('key_state', 'is', null), eb('key_state', '=', 'destroyed')]))
    .orderBy('closed_at')
    // Of two counted in one moment the later opened is the later word.
    .orderBy(sql`rowid`)
    .execute()
  return rows.map((row) => ({
    question: JSON.parse(row.question) as Texts,
    outcome: row.outcome as VoteOutcome,
  }))
}

/** Every open vote, of whatever group. */
export async function listOpenVotes(db: Db): Promise<VoteRecord[]> {
  const rows = await db.selectFrom('votes').selectAll().where('state', '=', 'open').orderBy('opened_at').execute()
  return rows.map(toVote)
}

/** The open votes in which one of these seats or alternates casts a ballot; where a seat has recused itself it casts none. */
export async function listOpenVotesOf(db: Db, seatIds: string[]): Promise<VoteRecord[]> {
  const rows = await db
    .selectFrom('votes')
    .selectAll()
    .where('state', '=', 'open')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('vote_roll')
        .select('vote_roll.vote_id')
        .leftJoin('written_recusals', (join) =>
          join
            .onRef('written_recusals.vote_id', '=', 'vote_roll.vote_id')
            .onRef('written_recusals.seat_id', '=', 'vote_roll.seat_id'),
        )
        .where((roll) => roll(roll.fn.coalesce('alternate_id', 'voter_seat_id'), 'in', seatIds))
        .where('written_recusals.seat_id', 'is', null),
    )
    .orderBy('opened_at')
    .execute()
  return rows.map(toVote)
}

/** Votes whose deadline has passed and that nobody has counted yet. */
export async function listDueVotes(db: Db, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('votes')
    .select('id')
    .where('state', '=', 'open')
    .where('deadline', '<=', now)
    .execute()
  return rows.map((row) => row.id)
}

/** Secret votes whose key is to be there: open ones, and those whose end has still to be finished. */
export async function listKeyedVotes(db: Db): Promise<{ id: string; state: VoteState; closedBy: string | null }[]> {
  const rows = await db
    .selectFrom('votes')
    .select(['id', 'state', 'closed_by'])
    .where('key_state', '=', 'kept')
    .execute()
  return rows.map((row) => ({ id: row.id, state: row.state as VoteState, closedBy: row.closed_by }))
}

/** Remembers that a secret vote's key is gone. */
export async function updateKeyDestroyed(db: Db, id: string): Promise<void> {
  await db.updateTable('votes').set({ key_state: 'destroyed' }).where('id', '=', id).execute()
}

function toVote(row: Tables['votes']): VoteRecord {
  // Nothing of a secret result is served before the key is gone (V34).
  const told = row.state === 'closed' && row.key_state === 'kept' ? { ...row, ...untold } : row
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
    options: JSON.parse(row.options) as Texts[],
    limits: JSON.parse(row.limits) as Limits | null,
    secrecy: row.secrecy as VoteSecrecy,
    quorumNeeded: row.quorum_needed,
    entitled: row.entitled,
    recused: JSON.parse(row.recused) as LeftOut[],
    absent: JSON.parse(row.absent) as LeftOut[],
    frozenHash: row.frozen_hash,
    state: row.state as VoteState,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    deadline: row.deadline,
    closedAt: row.closed_at,
    annulReason: row.annul_reason,
    outcome: told.outcome as VoteOutcome | null,
    tally: told.tally === null ? null : (JSON.parse(told.tally) as Tally),
    result: told.result === null ? {} : (JSON.parse(told.result) as Texts),
    keyState: row.key_state as KeyState | null,
    ballotsHash: told.ballots_hash,
    presiding: row.presiding === null ? null : (JSON.parse(row.presiding) as Presiding),
    amends: row.amends === null ? null : (JSON.parse(row.amends) as Amends),
    drafted: row.drafted === null ? null : (JSON.parse(row.drafted) as Drafted),
    casting: row.casting === null ? null : (JSON.parse(row.casting) as StoredCasting),
    countRefused: row.count_refused === null ? null : (JSON.parse(row.count_refused) as Refusal),
  }
}

const untold = { outcome: null, tally: null, result: null, ballots_hash: null }

type NewVote = Omit<
  VoteRecord,
  'state' | 'closedAt' | 'annulReason' | 'outcome' | 'tally' | 'result' | 'ballotsHash' | 'casting' | 'countRefused'
>

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
      options: JSON.stringify(vote.options),
      limits: JSON.stringify(vote.limits),
      secrecy: vote.secrecy,
      quorum_needed: vote.quorumNeeded,
      entitled: vote.entitled,
      recused: JSON.stringify(vote.recused),
      absent: JSON.stringify(vote.absent),
      frozen_hash: vote.frozenHash,
      state: 'open',
      opened_at: vote.openedAt,
      opened_by: vote.openedBy,
      deadline: vote.deadline,
      amends: vote.amends && JSON.stringify(vote.amends),
      drafted: vote.drafted && JSON.stringify(vote.drafted),
      presiding: vote.presiding && JSON.stringify(vote.presiding),
      key_state: vote.keyState,
    })
    .execute()
}
