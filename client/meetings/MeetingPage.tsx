import type { ReactElement } from 'react'

/** One meeting: its agenda, its minutes, its course. */
export function MeetingPage({ meetingId }: { meetingId: string }): ReactElement {
  return <main>{meetingId}</main>
}
