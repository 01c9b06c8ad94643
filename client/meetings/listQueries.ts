import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** The meetings of all groups the viewer has a seat in, earliest first. */
export const meetingsQuery = queryOptions({ queryKey: keys.meetings.list, queryFn: () => ask(api.meetings.$get()) })

/** The meetings of a group, earliest first, whatever their state. */
export const groupMeetingsQuery = (groupId: string) =>
  queryOptions({
    queryKey: keys.groups.meetings(groupId),
    queryFn: () => ask(api.groups[':groupId'].meetings.$get({ param: { groupId } })),
  })
