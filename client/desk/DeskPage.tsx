import type { ReactElement } from 'react'

/** What waits for the person. */
export function DeskPage(): ReactElement {
  return <main></main>
}
