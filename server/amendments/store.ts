import type { Kysely } from 'kysely'
import type { AmendmentState, MotionWording } from '../../shared/amendments/amendment.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** An amendment as stored. */
export interface AmendmentRecord {
  id: string
  groupId: string
  meetingId: string
  itemId: string
  number: number
  seatId: string
  organisation: string
  /** Number of the motion's wording it changes. */
  base: number
  before: Texts
  after: Texts
  hash: string
  reason: string
  state: AmendmentState
  voteId: string | null
  tabledAt: string
  tabledBy: string
  settledAt: string | null
}

type OfItem = Pick<AmendmentRecord, 'meetingId' | 'itemId'>

/** The amendment with this id. */
export async function findAmendment(db: Db, id: string): Promise<AmendmentRecord | undefined> {
  const row = await db.selectFrom('amendments').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toAmendment(row)
}

/** The amendments of a meeting, in the order of their numbers on each item. */
export async function listAmendments(db: Db, meetingId: string): Promise<AmendmentRecord[]> {
  const rows = await db
    .selectFrom('amendments')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('item_id')
    .orderBy('number')
    .execute()
  return rows.map(toAmendment)
}

function toAmendment(row: Tables['amendments']): AmendmentRecord {
  return {
    id: row.id,
    groupId: row.group_id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    number: row.number,
    seatId: row.seat_id,
    organisation: row.organisation,
    base: row.base,
    before: JSON.parse(row.before) as Texts,
    after: JSON.parse(row.after) as Texts,
    hash: row.hash,
    reason: row.reason,
    state: row.state as AmendmentState,
    voteId: row.vote_id,
    tabledAt: row.tabled_at,
    tabledBy: row.tabled_by,
    settledAt: row.settled_at,
  }
}

/** Adds a tabled amendment. */
export async function insertAmendment(
  db: Db,
  amendment: Omit<AmendmentRecord, 'state' | 'voteId' | 'settledAt'>,
): Promise<void> {
  await db
    .insertInto('amendments')
    .values({
      id: amendment.id,
      group_id: amendment.groupId,
      meeting_id: amendment.meetingId,
      item_id: amendment.itemId,
      number: amendment.number,
      seat_id: amendment.seatId,
      organisation: amendment.organisation,
      base: amendment.base,
      before: JSON.stringify(amendment.before),
      after: JSON.stringify(amendment.after),
      hash: amendment.hash,
      reason: amendment.reason,
      state: 'tabled',
      tabled_at: amendment.tabledAt,
      tabled_by: amendment.tabledBy,
    })
    .execute()
}

/** Words an amendment anew, against the wording in force. */
export async function updateWords(
  db: Db,
  id: string,
  { base, before, after, hash }: Pick<AmendmentRecord, 'base' | 'before' | 'after' | 'hash'>,
): Promise<void> {
  const words = { base, before: JSON.stringify(before), after: JSON.stringify(after), hash }
  await db.updateTable('amendments').set(words).where('id', '=', id).execute()
}

/** Remembers the vote an amendment was put to. */
export async function updateVoteOf(db: Db, id: string, voteId: string): Promise<void> {
  await db.updateTable('amendments').set({ vote_id: voteId }).where('id', '=', id).execute()
}

/** Settles a tabled amendment for good. */
export async function updateSettled(
  db: Db,
  id: string,
  state: Exclude<AmendmentState, 'tabled'>,
  at: string,
): Promise<void> {
  await db
    .updateTable('amendments')
    .set({ state, settled_at: at })
    .where('id', '=', id)
    .where('state', '=', 'tabled')
    .execute()
}

/** The wordings of the motions of a meeting, first to last on each item. */
export async function listMotionWordings(db: Db, meetingId: string): Promise<MotionWording[]> {
  const rows = await db
    .selectFrom('motion_wordings')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('item_id')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    number: row.number,
    texts: JSON.parse(row.texts) as Texts,
    hash: row.hash,
    at: row.at,
    amendment: row.amendment,
  }))
}

/** The wording of a motion that is in force; undefined while it was never amended. */
export async function findWordingInForce(db: Db, { meetingId, itemId }: OfItem): Promise<MotionWording | undefined> {
  return (await listMotionWordings(db, meetingId)).findLast((wording) => wording.itemId === itemId)
}

/** Adds the next wording of a motion. */
export async function insertMotionWording(db: Db, meetingId: string, wording: MotionWording): Promise<void> {
  const { itemId, number, texts, hash, at, amendment } = wording
  await db
    .insertInto('motion_wordings')
    .values({ meeting_id: meetingId, item_id: itemId, number, texts: JSON.stringify(texts), hash, at, amendment })
    .execute()
}

/** Lets a motion go that nothing was voted on: its draft counts again. */
export async function deleteMotionWordings(db: Db, { meetingId, itemId }: OfItem): Promise<void> {
  await db.deleteFrom('motion_wordings').where('meeting_id', '=', meetingId).where('item_id', '=', itemId).execute()
}
