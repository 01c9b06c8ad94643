import type { ReactElement } from 'react'

/** A group. */
export function GroupPage({ groupId }: { groupId: string }): ReactElement {
  return <main>{groupId}</main>
}
