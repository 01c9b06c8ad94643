import type { QueryKey } from '@tanstack/react-query'
import type { Vote } from '../../shared/votes/vote.ts'
import { keys } from '../queryKeys.ts'

/** The names of what a change to a vote makes out of date: its meeting, or its committee's votes in writing, and the desk. */
export function touchedKeys({ id, groupId, meetingId }: Pick<Vote, 'id' | 'groupId' | 'meetingId'>): QueryKey[] {
  const place = meetingId === null ? keys.groups.written(groupId) : keys.meetings.one(meetingId)
  return [place, keys.votes.one(id), keys.votes.mine]
}
