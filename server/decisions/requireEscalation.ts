import type { Kysely } from 'kysely'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import { may, type GroupAction, type Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { findEscalation, type StoredEscalation } from './escalationStore.ts'

/** The escalation, if the viewer may do this in the group that proposes or in the committee; else it does not exist. */
export async function requireEscalation(
  db: Kysely<Tables>,
  viewer: Viewer,
  action: GroupAction,
  side: 'from' | 'to' | 'either',
  escalationId: string,
): Promise<StoredEscalation> {
  const escalation = await findEscalation(db, escalationId)
  if (!escalation || !maySee(viewer, escalation)) throw refuse('notFound')
  const groups = { from: [escalation.fromGroupId], to: [escalation.toGroupId] }
  const asked = side === 'either' ? [...groups.from, ...groups.to] : groups[side]
  if (!asked.some((groupId) => may(viewer, action, groupId))) throw refuse('rights.missing')
  return escalation
}

/** Whether the viewer may know of the escalation at all: drafts are the proposing group's own (T4). */
export function maySee(viewer: Viewer, escalation: StoredEscalation): boolean {
  if (may(viewer, 'group.read', escalation.fromGroupId)) return true
  return escalation.state !== 'draft' && may(viewer, 'group.read', escalation.toGroupId)
}

/** The escalation as this viewer may see it: the group without the committee's session, the committee without the draft (T2–T4). */
export function escalationSeenBy(viewer: Viewer, stored: StoredEscalation): Escalation {
  const { decisionState: _state, answerDecisionId: _answer, ...escalation } = stored
  const inCommittee = may(viewer, 'group.read', stored.toGroupId)
  return {
    ...escalation,
    documentId: may(viewer, 'group.read', stored.fromGroupId) ? stored.documentId : null,
    meetingId: inCommittee ? stored.meetingId : null,
    itemId: inCommittee ? stored.itemId : null,
    voteId: inCommittee ? stored.voteId : null,
  }
}
