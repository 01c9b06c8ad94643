import type { Kysely } from 'kysely'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { Tables } from '../database/tables.ts'
import { findByAnswer } from './escalationStore.ts'
import { findDecision } from './store.ts'

/** The decision that a committee's answer was given to; of any other decision, itself. */
export async function findAsking(db: Kysely<Tables>, decision: Decision): Promise<Decision> {
  const answered = await findByAnswer(db, decision.id)
  return (answered && (await findDecision(db, answered.decisionId))) ?? decision
}
