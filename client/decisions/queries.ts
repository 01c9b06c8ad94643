import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import { api, ask } from '../api.ts'
import { meetingQuery } from '../meetings/queries.ts'
import { keys } from '../queryKeys.ts'

/** A group's register: every entry with the committee's answer, void ones included. */
export const registerQuery = (groupId: string) =>
  queryOptions({
    queryKey: keys.groups.decisions(groupId),
    queryFn: () => ask(api.groups[':groupId'].decisions.$get({ param: { groupId } })),
  })

/** The entries that came out of one meeting. */
export const meetingDecisionsQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.decisions(meetingId),
    queryFn: () => ask(api.meetings[':meetingId'].decisions.$get({ param: { meetingId } })),
  })

/** One entry with its notes to the committee and its trail, as far as the viewer may read it. */
export const decisionQuery = (decisionId: string) =>
  queryOptions({
    queryKey: keys.decisions.one(decisionId),
    queryFn: () => ask(api.decisions[':decisionId'].$get({ param: { decisionId } })),
  })

/** Who wrote which words of an entry, for those who may see the history of its minutes. */
export const authorshipQuery = (decisionId: string) =>
  queryOptions({
    queryKey: keys.decisions.authorship(decisionId),
    queryFn: () => ask(api.decisions[':decisionId'].authorship.$get({ param: { decisionId } })),
  })

/** One note to the committee. */
export const escalationQuery = (escalationId: string) =>
  queryOptions({
    queryKey: keys.escalations.one(escalationId),
    queryFn: () => ask(api.escalations[':escalationId'].$get({ param: { escalationId } })),
  })

/** The notes before a committee: waiting, on an agenda, answered. */
export const queueQuery = (committeeId: string) =>
  queryOptions({
    queryKey: keys.groups.queue(committeeId),
    queryFn: () => ask(api.groups[':groupId'].queue.$get({ param: { groupId: committeeId } })),
  })

/** The whole decision log, read and recomputed by the server: up to the first bad entry, or to its end. */
export const logVerificationQuery = queryOptions({
  queryKey: ['decision-log', 'verification'],
  queryFn: () => ask(api.decisions.log.verify.$get()),
})

/** The blocks of a meeting's minutes whose wording is in the register by now: the editor sets them in the frozen voice. */
export function useRegisteredBlocks(meetingId: string): ReadonlySet<string> {
  const decisions = useQuery(meetingDecisionsQuery(meetingId)).data?.decisions
  return useMemo(
    () => new Set(decisions?.flatMap(({ blockId, state }) => (blockId === null || state === 'void' ? [] : [blockId]))),
    [decisions],
  )
}

const none: ReadonlyMap<string, Escalation> = new Map()

/** The notes on a committee meeting's agenda, by the item each is on; none in a working group's meeting. */
export function useMeetingEscalations(meetingId: string): ReadonlyMap<string, Escalation> {
  const group = useQuery(meetingQuery(meetingId)).data?.group
  const committeeId = group?.kind === 'steering' ? group.id : null
  const queue = useQuery({
    ...queueQuery(committeeId ?? ''),
    ...(committeeId === null ? { queryFn: skipToken } : {}),
  }).data
  return useMemo(() => {
    const here = queue?.escalations.filter((escalation) => escalation.meetingId === meetingId) ?? []
    return here.length === 0
      ? none
      : new Map(here.flatMap((some) => (some.itemId === null ? [] : [[some.itemId, some]])))
  }, [queue, meetingId])
}
