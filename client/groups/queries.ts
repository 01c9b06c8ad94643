import { queryOptions } from '@tanstack/react-query'
import type { Group, SeatRole } from '../../shared/groups/group.ts'
import type { GroupAction } from '../../shared/groups/rights.ts'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** The groups the viewer may see, with their roles and rights in each. */
export const groupsQuery = queryOptions({ queryKey: keys.groups.list, queryFn: () => ask(api.groups.$get()) })

/** A group as its viewer finds it: with their own roles and rights. */
export type OwnGroup = Group & { roles: SeatRole[]; actions: GroupAction[] }

/** One group with its seats, its rules and what the viewer may do there. */
export const groupQuery = (groupId: string) =>
  queryOptions({
    queryKey: keys.groups.detail(groupId),
    queryFn: () => ask(api.groups[':groupId'].$get({ param: { groupId } })),
  })
