import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** The amendments of a meeting, and the words they leave. */
export const meetingAmendmentsQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.amendments(meetingId),
    queryFn: () => ask(api.meetings[':meetingId'].amendments.$get({ param: { meetingId } })),
  })
