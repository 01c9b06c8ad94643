import type { ReactElement } from 'react'
import { SteeringPage } from './SteeringPage.tsx'

/** What waits for a committee. */
export function QueuePage({ groupId }: { groupId: string }): ReactElement {
  return <SteeringPage groupId={groupId} />
}
