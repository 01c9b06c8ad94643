import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../api.ts'
import { keys } from '../queryKeys.ts'

/** Everything a meeting's page shows of facts; what people write is in its two documents. */
export const meetingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.detail(meetingId),
    queryFn: () => ask(api.meetings[':meetingId'].$get({ param: { meetingId } })),
  })

/** Words on the agenda change without an entry in the journal, planned minutes too; the time follows them within so long. */
const AGENDA_MS = 30_000

/** Who speaks and who waits on the item the meeting is at, and how long it takes. */
export const floorQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.floor(meetingId),
    queryFn: () => ask(api.meetings[':meetingId'].floor.$get({ param: { meetingId } })),
    refetchInterval: AGENDA_MS,
  })

/** The links to a meeting's wall, without what opens them. */
export const screenLinksQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meetings.screenLinks(meetingId),
    queryFn: () => ask(api.meetings[':meetingId']['screen-links'].$get({ param: { meetingId } })),
  })

/** A frozen version of a meeting's agenda: its items in order, and the SHA-256 of their stored text. */
export function agendaVersionQuery(meetingId: string, version: number) {
  const param = { meetingId, version: String(version) }
  return queryOptions({
    queryKey: keys.meetings.agendaVersion(meetingId, version),
    queryFn: () => ask(api.meetings[':meetingId']['agenda-versions'][':version'].$get({ param })),
  })
}
