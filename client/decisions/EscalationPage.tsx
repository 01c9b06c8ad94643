import type { ReactElement } from 'react'

/** One escalation note and its answer. */
export function EscalationPage({ escalationId }: { escalationId: string }): ReactElement {
  return <main>{escalationId}</main>
}
