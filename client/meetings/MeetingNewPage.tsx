import type { ReactElement } from 'react'

/** Plan a meeting. */
export function MeetingNewPage({ groupId }: { groupId: string }): ReactElement {
  return <main>{groupId}</main>
}
