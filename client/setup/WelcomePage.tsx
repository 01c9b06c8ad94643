import type { ReactElement } from 'react'

/** First page. */
export function WelcomePage(): ReactElement {
  return <main></main>
}
