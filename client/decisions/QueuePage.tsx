import type { ReactElement } from 'react'

/** What waits for a committee. */
export function QueuePage({ groupId }: { groupId: string }): ReactElement {
  return <main>{groupId}</main>
}
