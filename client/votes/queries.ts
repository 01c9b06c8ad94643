import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** The votes of a meeting, each as the viewer may see it. */
export const meetingVotesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.votes(meetingId),
    queryFn: () => ask(api.meetings[':meetingId'].votes.$get({ param: { meetingId } })),
  })
