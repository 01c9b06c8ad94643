import type { Kysely } from 'kysely'
import type { Answer, Decision, DecisionKind, DecisionState } from '../../shared/decisions/decision.ts'
import type { EscalationOutcome } from '../../shared/decisions/escalation.ts'
import { postponedTexts } from '../../shared/decisions/outcome.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** The decision with this id, as stored: who may see what of it is for `decisionSeenBy` to say. */
export async function findDecision(db: Db, id: string): Promise<Decision | undefined> {
  const row = await decisionQuery(db).where('decisions.id', '=', id).executeTakeFirst()
  return row && (await withAnswers(db, [row]))[0]
}

/** The decision entered from this passage of these minutes. */
export async function findByBlock(db: Db, documentId: string, blockId: string): Promise<Decision | undefined> {
  const row = await decisionQuery(db)
    .where('decisions.document_id', '=', documentId)
    .where('decisions.block_id', '=', blockId)
    .executeTakeFirst()
  return row && (await withAnswers(db, [row]))[0]
}

/** The decision that brought a consent round before the committee. */
export async function findByRound(db: Db, roundId: string): Promise<Decision | undefined> {
  const row = await decisionQuery(db).where('decisions.round_id', '=', roundId).executeTakeFirst()
  return row && (await withAnswers(db, [row]))[0]
}

/** A group's register, newest entry first. */
export async function listRegister(db: Db, groupId: string): Promise<Decision[]> {
  const rows = await decisionQuery(db).where('decisions.group_id', '=', groupId).execute()
  return withAnswers(db, rows.toReversed())
}

/** The decisions of one meeting, in the order they were entered. */
export async function listOfMeeting(db: Db, meetingId: string): Promise<Decision[]> {
  return withAnswers(db, await decisionQuery(db).where('decisions.meeting_id', '=', meetingId).execute())
}

function decisionQuery(db: Db) {
  return db
    .selectFrom('decisions')
    .innerJoin('groups', 'groups.id', 'decisions.group_id')
    .selectAll('decisions')
    .select('groups.code as group_code')
    .orderBy('decisions.adopted_at')
    .orderBy('decisions.number')
}

type DecisionRow = Tables['decisions'] & { group_code: string }

async function withAnswers(db: Db, rows: readonly DecisionRow[]): Promise<Decision[]> {
  const answers = await listAnswers(
    db,
    rows.filter((row) => row.state !== 'adopted').map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    groupCode: row.group_code,
    number: row.number,
    kind: row.kind as DecisionKind,
    state: row.state as DecisionState,
    texts: JSON.parse(row.texts) as Texts,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    documentId: row.document_id,
    blockId: row.block_id,
    voteId: row.vote_id,
    roundId: row.round_id,
    adoptedAt: row.adopted_at,
    voidReason: row.void_reason,
    reconsidered: row.reconsidered,
    answer: answers.get(row.id) ?? null,
  }))
}

/** The committee's latest word on each of these decisions. */
async function listAnswers(db: Db, decisionIds: string[]): Promise<Map<string, Answer>> {
  if (decisionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('escalations')
    .innerJoin('decisions as asked', 'asked.id', 'escalations.decision_id')
    .leftJoin('decisions as given', 'given.id', 'escalations.answer_decision_id')
    .select(['escalations.decision_id', 'escalations.number', 'escalations.outcome', 'escalations.amendment'])
    .select(['escalations.answered_at', 'asked.number as asked_number'])
    .select(['given.number as given_number', 'given.texts as given_texts'])
    .where('escalations.decision_id', 'in', decisionIds)
    .where('escalations.outcome', 'is not', null)
    .orderBy('escalations.answered_at')
    .execute()
  return new Map(
    rows.map((row) => [
      row.decision_id,
      {
        escalationNumber: row.number,
        outcome: row.outcome as EscalationOutcome,
        decisionNumber: row.given_number,
        texts:
          row.given_texts === null
            ? postponedTexts({ noteNumber: row.number, decisionNumber: row.asked_number })
            : (JSON.parse(row.given_texts) as Texts),
        amendment: row.amendment === null ? {} : (JSON.parse(row.amendment) as Texts),
        answeredAt: row.answered_at ?? '',
      },
    ]),
  )
}

type NewDecision = Omit<Decision, 'groupCode' | 'state' | 'voidReason' | 'answer'> & { adoptedBy: string | null }

/** Enters an adopted decision in its group's register. */
export async function insertDecision(db: Db, decision: NewDecision): Promise<void> {
  await db
    .insertInto('decisions')
    .values({
      id: decision.id,
      group_id: decision.groupId,
      number: decision.number,
      kind: decision.kind,
      state: 'adopted',
      texts: JSON.stringify(decision.texts),
      meeting_id: decision.meetingId,
      item_id: decision.itemId,
      document_id: decision.documentId,
      block_id: decision.blockId,
      vote_id: decision.voteId,
      round_id: decision.roundId,
      reconsidered: decision.reconsidered,
      adopted_at: decision.adoptedAt,
      adopted_by: decision.adoptedBy,
    })
    .execute()
}

/** Moves a decision to its next state; nothing else of it ever changes. */
export async function updateDecisionState(
  db: Db,
  id: string,
  state: DecisionState,
  voidReason: string | null = null,
): Promise<void> {
  await db.updateTable('decisions').set({ state, void_reason: voidReason }).where('id', '=', id).execute()
}
