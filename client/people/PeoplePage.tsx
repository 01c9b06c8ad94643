import type { ReactElement } from 'react'

/** Everybody. */
export function PeoplePage(): ReactElement {
  return <main></main>
}
