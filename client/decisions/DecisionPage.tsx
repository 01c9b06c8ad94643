import type { ReactElement } from 'react'
import { TracePage } from './TracePage.tsx'

/** One decision with its trail. */
export function DecisionPage({ decisionId }: { decisionId: string }): ReactElement {
  return <TracePage decisionId={decisionId} />
}
