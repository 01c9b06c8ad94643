import type { ReactElement } from 'react'

/** One decision with its trail. */
export function DecisionPage({ decisionId }: { decisionId: string }): ReactElement {
  return <main>{decisionId}</main>
}
