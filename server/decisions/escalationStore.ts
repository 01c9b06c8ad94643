import type { Kysely, Updateable } from 'kysely'
import type { DecisionState } from '../../shared/decisions/decision.ts'
import type { Escalation, EscalationOutcome, EscalationState, NoteSection } from '../../shared/decisions/escalation.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Tables } from '../database/tables.ts'

type Db = Kysely<Tables>

/** An escalation as stored: everything, whoever asks. */
export interface StoredEscalation extends Escalation {
  documentId: string
  decisionState: DecisionState
  /** The committee's own decision that answers it. */
  answerDecisionId: string | null
}

/** The escalation with this id. */
export async function findEscalation(db: Db, id: string): Promise<StoredEscalation | undefined> {
  const row = await escalationQuery(db).where('escalations.id', '=', id).executeTakeFirst()
  return row && toEscalation(row)
}

/** The escalations of a decision, first to last. */
export async function listOfDecision(db: Db, decisionId: string): Promise<StoredEscalation[]> {
  return (await escalationQuery(db).where('escalations.decision_id', '=', decisionId).execute()).map(toEscalation)
}

/** The escalation a committee's decision answers. */
export async function findByAnswer(db: Db, answerDecisionId: string): Promise<StoredEscalation | undefined> {
  const row = await escalationQuery(db).where('answer_decision_id', '=', answerDecisionId).executeTakeFirst()
  return row && toEscalation(row)
}

/** What a committee has received, answered or not, by number. */
export async function listQueue(db: Db, committeeId: string): Promise<StoredEscalation[]> {
  const rows = await escalationQuery(db)
    .where('to_group_id', '=', committeeId)
    .where('escalations.state', '!=', 'draft')
    .execute()
  return rows.map(toEscalation)
}

/** What stands on the agenda of one of the committee's meetings and has no answer yet. */
export async function listOnAgenda(db: Db, meetingId: string): Promise<StoredEscalation[]> {
  const rows = await escalationQuery(db)
    .where('escalations.meeting_id', '=', meetingId)
    .where('escalations.state', '=', 'onAgenda')
    .execute()
  return rows.map(toEscalation)
}

function escalationQuery(db: Db) {
  return db
    .selectFrom('escalations')
    .innerJoin('decisions', 'decisions.id', 'escalations.decision_id')
    .innerJoin('groups', 'groups.id', 'escalations.from_group_id')
    .selectAll('escalations')
    .select(['decisions.number as decision_number', 'decisions.texts as decision_texts'])
    .select(['decisions.state as decision_state', 'groups.code as group_code', 'groups.name as group_name'])
    .orderBy('escalations.submitted_at')
    .orderBy('escalations.number')
}

type EscalationRow = Awaited<ReturnType<ReturnType<typeof escalationQuery>['execute']>>[number]

function toEscalation(row: EscalationRow): StoredEscalation {
  return {
    id: row.id,
    number: row.number,
    state: row.state as EscalationState,
    decisionId: row.decision_id,
    decisionNumber: row.decision_number,
    decisionTexts: JSON.parse(row.decision_texts) as Texts,
    decisionState: row.decision_state as DecisionState,
    fromGroupId: row.from_group_id,
    fromGroupCode: row.group_code,
    fromGroupName: JSON.parse(row.group_name) as Texts,
    toGroupId: row.to_group_id,
    documentId: row.document_id,
    note: row.note === null ? null : (JSON.parse(row.note) as Record<NoteSection, string>),
    submittedAt: row.submitted_at,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    outcome: row.outcome as EscalationOutcome | null,
    voteId: row.vote_id,
    answerDecisionId: row.answer_decision_id,
    answeredAt: row.answered_at,
  }
}

/** Adds a draft escalation. */
export async function insertEscalation(
  db: Db,
  draft: Pick<StoredEscalation, 'id' | 'number' | 'decisionId' | 'fromGroupId' | 'toGroupId' | 'documentId'>,
): Promise<void> {
  await db
    .insertInto('escalations')
    .values({
      id: draft.id,
      number: draft.number,
      decision_id: draft.decisionId,
      from_group_id: draft.fromGroupId,
      to_group_id: draft.toGroupId,
      document_id: draft.documentId,
      state: 'draft',
    })
    .execute()
}

type EscalationChange = { state: EscalationState; amendment?: Texts } & Partial<
  Pick<
    StoredEscalation,
    'note' | 'submittedAt' | 'meetingId' | 'itemId' | 'outcome' | 'voteId' | 'answerDecisionId' | 'answeredAt'
  >
>

/** Moves an escalation to a state, with the facts that come with it. */
export async function updateEscalation(db: Db, id: string, change: EscalationChange): Promise<void> {
  const columns: Updateable<Tables['escalations']> = {
    state: change.state,
    ...(change.note !== undefined && { note: JSON.stringify(change.note) }),
    ...(change.submittedAt !== undefined && { submitted_at: change.submittedAt }),
    ...(change.meetingId !== undefined && { meeting_id: change.meetingId }),
    ...(change.itemId !== undefined && { item_id: change.itemId }),
    ...(change.outcome !== undefined && { outcome: change.outcome }),
    ...(change.voteId !== undefined && { vote_id: change.voteId }),
    ...(change.answerDecisionId !== undefined && { answer_decision_id: change.answerDecisionId }),
    ...(change.amendment !== undefined && { amendment: JSON.stringify(change.amendment) }),
    ...(change.answeredAt !== undefined && { answered_at: change.answeredAt }),
  }
  await db.updateTable('escalations').set(columns).where('id', '=', id).execute()
}
