import type { Kysely } from 'kysely'
import type { Citation, Need } from '../../shared/boards/board.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { may, type Viewer } from '../../shared/groups/rights.ts'
import { listNeedsBehind } from '../boards/needStore.ts'
import { listBlockEvidence } from '../boards/themeStore.ts'
import type { Tables } from '../database/tables.ts'
import { findByAnswer } from './escalationStore.ts'
import { findDecision } from './store.ts'

/** What a decision rests on, for those who read its group; of a committee's answer, what the decision that asked rests on. */
export async function readGrounds(
  db: Kysely<Tables>,
  viewer: Viewer,
  decision: Decision,
): Promise<{ needs: Need[]; evidence: Citation[] }> {
  const answered = await findByAnswer(db, decision.id)
  const asking = (answered && (await findDecision(db, answered.decisionId))) ?? decision
  if (!may(viewer, 'group.read', asking.groupId)) return { needs: [], evidence: [] }
  const { documentId, blockId } = asking
  return {
    needs: await listNeedsBehind(db, asking),
    evidence: documentId === null || blockId === null ? [] : await listBlockEvidence(db, { documentId, blockId }),
  }
}
