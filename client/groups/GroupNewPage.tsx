import type { ReactElement } from 'react'

/** New group. */
export function GroupNewPage(): ReactElement {
  return <main></main>
}
