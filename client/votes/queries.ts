import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** One vote as the viewer may see it. */
export const voteQuery = (voteId: string) =>
  queryOptions({
    queryKey: keys.votes.one(voteId),
    queryFn: () => ask(api.votes[':voteId'].$get({ param: { voteId } })),
  })

/** A committee's votes in writing, the latest first. */
export const writtenVotesQuery = (groupId: string) =>
  queryOptions({
    queryKey: keys.groups.written(groupId),
    queryFn: () => ask(api.groups[':groupId']['written-votes'].$get({ param: { groupId } })),
  })

/** Words on the agenda change without an entry in the journal; the wall follows them within so long. */
const AGENDA_MS = 5_000

/** What the room screen of a meeting shows, the same for every reader. */
export const roomScreenQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.screen(meetingId),
    queryFn: () => ask(api.meetings[':meetingId'].screen.$get({ param: { meetingId } })),
    refetchInterval: AGENDA_MS,
  })

/** Nobody signed in hears of nothing: a wall opened by a link asks again so often. */
const WALL_MS = 2_000

/** The same by a link, for a screen at which nobody is signed in. */
export const wallQuery = (key: string) =>
  queryOptions({
    queryKey: keys.wall(key),
    queryFn: () => ask(api.wall.$get(undefined, { headers: { Authorization: `Bearer ${key}` } })),
    refetchInterval: WALL_MS,
    refetchIntervalInBackground: true,
    retry: false,
  })

/** The votes of a meeting, each as the viewer may see it. */
export const meetingVotesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.votes(meetingId),
    queryFn: () => ask(api.meetings[':meetingId'].votes.$get({ param: { meetingId } })),
  })
