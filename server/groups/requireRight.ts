import type { Kysely } from 'kysely'
import { may, type GroupAction, type Viewer } from '../../shared/groups/rights.ts'
import type { Group } from '../../shared/groups/group.ts'
import { refuse } from '../../shared/refusal.ts'
import type { Tables } from '../database/tables.ts'
import { findGroup } from './store.ts'

/** The group, if the viewer may do this in it; what they may not even read looks like what does not exist. */
export async function requireRight(
  db: Kysely<Tables>,
  viewer: Viewer,
  action: GroupAction,
  groupId: string,
): Promise<Group> {
  const group = await findGroup(db, groupId)
  if (!group) throw refuse('notFound')
  if (may(viewer, action, group.id, group.reportsTo)) return group
  if (may(viewer, 'group.see', group.id)) throw refuse('rights.missing')
  throw refuse('notFound')
}
