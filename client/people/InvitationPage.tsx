import type { ReactElement } from 'react'

/** Accept an invitation. */
export function InvitationPage({ token }: { token: string }): ReactElement {
  return <main>{token}</main>
}
