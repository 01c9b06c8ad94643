import type { ReactElement } from 'react'
import { PersonMark } from '../ui/PersonMark.tsx'
import styles from './AuthorMark.module.css'

export interface AuthorMarkProps {
  name: string
  /** Null for the server, which is nobody. */
  hue: number | null
  small?: boolean
}

/** Who wrote, as initials in their hue, beside a name that is written out; for those who listen the name is enough. */
export function AuthorMark({ name, hue, small = false }: AuthorMarkProps): ReactElement {
  return (
    <span className={styles.mark} data-small={small || undefined} aria-hidden>
      {hue === null ? <span className={styles.server}>{name.slice(0, 1)}</span> : <PersonMark name={name} hue={hue} />}
    </span>
  )
}
