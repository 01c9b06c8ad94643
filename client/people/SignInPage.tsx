import type { ReactElement } from 'react'

/** Sign in. */
export function SignInPage(): ReactElement {
  return <main></main>
}
