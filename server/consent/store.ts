import type { Kysely } from 'kysely'
import type { Texts } from '../../shared/i18n/locale.ts'
import type {
  ConsentEnd,
  ConsentState,
  ConsentStep,
  Objection,
  RoundFacts,
  Settlement,
  Wording,
} from '../../shared/consent/round.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** An objection with who entered it, which is not told. */
export interface StoredObjection extends Objection {
  raisedBy: string
}

/** A consent round as stored. */
export interface RoundRecord extends RoundFacts {
  id: string
  groupId: string
  meetingId: string
  itemId: string
  wordings: Wording[]
  objections: StoredObjection[]
  startedAt: string
  endedAt: string | null
  stopReason: string | null
  result: Texts
}

/** The round with this id. */
export async function findRound(db: Db, id: string): Promise<RoundRecord | undefined> {
  const row = await db.selectFrom('consent_rounds').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRound(db, row)
}

/** The rounds of a meeting, first to last. */
export async function listRounds(db: Db, meetingId: string): Promise<RoundRecord[]> {
  const rows = await db
    .selectFrom('consent_rounds')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return Promise.all(rows.map((row) => toRound(db, row)))
}

async function toRound(db: Db, row: Tables['consent_rounds']): Promise<RoundRecord> {
  const ofRound = { round_id: row.id }
  const wordings = await db
    .selectFrom('consent_wordings')
    .selectAll()
    .where('round_id', '=', ofRound.round_id)
    .orderBy('number')
    .execute()
  const objections = await db
    .selectFrom('consent_objections')
    .selectAll()
    .where('round_id', '=', ofRound.round_id)
    .orderBy('raised_at')
    .orderBy('id')
    .execute()
  return {
    id: row.id,
    groupId: row.group_id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    state: row.state as ConsentState,
    step: row.step as ConsentStep,
    loop: row.loop,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    stopReason: row.stop_reason,
    result: row.result === null ? {} : (JSON.parse(row.result) as Texts),
    wordings: wordings.map(({ number, loop, texts, hash, at }) => ({
      number,
      loop,
      texts: JSON.parse(texts) as Texts,
      hash,
      at,
    })),
    objections: objections.map(toObjection),
  }
}

function toObjection(row: Tables['consent_objections']): StoredObjection {
  return {
    id: row.id,
    seatId: row.seat_id,
    organisation: row.organisation,
    loop: row.loop,
    text: row.text,
    raisedAt: row.raised_at,
    raisedBy: row.raised_by,
    state: row.state as Objection['state'],
    change: row.change,
    settledAt: row.settled_at,
  }
}

/** Adds a round at its first step. */
export async function insertRound(
  db: Db,
  round: Pick<RoundRecord, 'id' | 'groupId' | 'meetingId' | 'itemId' | 'startedAt'> & { startedBy: string },
): Promise<void> {
  await db
    .insertInto('consent_rounds')
    .values({
      id: round.id,
      group_id: round.groupId,
      meeting_id: round.meetingId,
      item_id: round.itemId,
      state: 'running',
      step: 'present',
      loop: 1,
      started_at: round.startedAt,
      started_by: round.startedBy,
    })
    .execute()
}

/** Adds the next version of what consent is asked to. */
export async function insertWording(db: Db, roundId: string, wording: Wording & { by: string }): Promise<void> {
  const { number, loop, texts, hash, at, by } = wording
  await db
    .insertInto('consent_wordings')
    .values({ round_id: roundId, number, loop, texts: JSON.stringify(texts), hash, at, by })
    .execute()
}

/** Moves a round to a step. */
export async function updateStep(
  db: Db,
  id: string,
  { step, loop }: { step: ConsentStep; loop: number },
): Promise<void> {
  await db.updateTable('consent_rounds').set({ step, loop }).where('id', '=', id).execute()
}

/** Adds an open objection. */
export async function insertObjection(
  db: Db,
  roundId: string,
  objection: Pick<StoredObjection, 'id' | 'seatId' | 'organisation' | 'loop' | 'text' | 'raisedAt' | 'raisedBy'>,
): Promise<void> {
  await db
    .insertInto('consent_objections')
    .values({
      id: objection.id,
      round_id: roundId,
      seat_id: objection.seatId,
      organisation: objection.organisation,
      loop: objection.loop,
      text: objection.text,
      raised_at: objection.raisedAt,
      raised_by: objection.raisedBy,
      state: 'open',
    })
    .execute()
}

/** Records what became of an objection. */
export async function updateObjection(
  db: Db,
  id: string,
  { state, change, at, by }: { state: Settlement; change: string | null; at: string; by: string },
): Promise<void> {
  await db
    .updateTable('consent_objections')
    .set({ state, change, settled_at: at, settled_by: by })
    .where('id', '=', id)
    .execute()
}

/** Ends a running round. */
export async function updateRoundEnding(
  db: Db,
  id: string,
  ending: { at: string; by: string } & ({ state: ConsentEnd; result: Texts } | { state: 'stopped'; reason: string }),
): Promise<void> {
  const said = ending.state === 'stopped' ? { stop_reason: ending.reason } : { result: JSON.stringify(ending.result) }
  await db
    .updateTable('consent_rounds')
    .set({ ...said, state: ending.state, ended_at: ending.at, ended_by: ending.by })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}
