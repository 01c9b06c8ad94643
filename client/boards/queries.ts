import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** A board as the viewer may see it. */
export const boardQuery = (boardId: string) =>
  queryOptions({
    queryKey: keys.boards.one(boardId),
    queryFn: () => ask(api.boards[':boardId'].$get({ param: { boardId } })),
  })

/** The boards of a meeting, oldest first. */
export const meetingBoardsQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.boards(meetingId),
    queryFn: () => ask(api.meetings[':meetingId'].boards.$get({ param: { meetingId } })),
  })

/** The needs a group has kept from its boards, in the order of their numbers. */
export const needsQuery = (groupId: string) =>
  queryOptions({
    queryKey: keys.groups.needs(groupId),
    queryFn: () => ask(api.groups[':groupId'].needs.$get({ param: { groupId } })),
  })

/** The sessions that can be held again. */
export const methodCardsQuery = queryOptions({
  queryKey: keys.methodCards,
  queryFn: () => ask(api['method-cards'].$get()),
})
