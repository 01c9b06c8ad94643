import type { ReactElement } from 'react'

/** The register of a group. */
export function RegisterPage({ groupId }: { groupId: string }): ReactElement {
  return <main>{groupId}</main>
}
