import type { Kysely } from 'kysely'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { Group } from '../../shared/groups/group.ts'
import { may, type GroupAction, type Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { findGroup } from '../groups/store.ts'
import { findDecision } from './store.ts'

/** The decision and its group, if the viewer may do this there; to those who may not read the register, it does not exist. */
export async function requireDecision(
  db: Kysely<Tables>,
  viewer: Viewer,
  action: GroupAction,
  decisionId: string,
): Promise<{ decision: Decision; group: Group }> {
  const decision = await findDecision(db, decisionId)
  const group = decision && (await findGroup(db, decision.groupId))
  if (!decision || !group || !may(viewer, 'register.read', group.id, group.reportsTo)) throw refuse('notFound')
  if (!may(viewer, action, group.id, group.reportsTo)) throw refuse('rights.missing')
  return { decision, group }
}

/** The decision as this viewer may see it: without the ids of what only the group itself reads (T2). */
export function decisionSeenBy(viewer: Viewer, decision: Decision): Decision {
  if (may(viewer, 'group.read', decision.groupId)) return decision
  return { ...decision, meetingId: null, itemId: null, documentId: null, blockId: null, voteId: null, roundId: null }
}
