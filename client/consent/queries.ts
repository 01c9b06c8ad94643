import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** The consent rounds of a meeting. */
export const meetingConsentQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.consent(meetingId),
    queryFn: () => ask(api.meetings[':meetingId'].consent.$get({ param: { meetingId } })),
  })
