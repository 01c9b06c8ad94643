import type { Kysely } from 'kysely'
import { may, type GroupAction, type Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { findVote, type VoteRecord } from './store.ts'

/** The vote, if the viewer may do this in its group; to those who may not read it, it does not exist. */
export async function requireVote(
  db: Kysely<Tables>,
  viewer: Viewer,
  action: GroupAction,
  voteId: string,
): Promise<VoteRecord> {
  const vote = await findVote(db, voteId)
  if (!vote || !may(viewer, 'group.read', vote.groupId)) throw refuse('notFound')
  if (!may(viewer, action, vote.groupId)) throw refuse('rights.missing')
  return vote
}
