import type { ReactNode } from 'react'
import styles from './Badge.module.css'

/** A short word about what kind of thing this is. For the state it is in there is StateTag. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className={styles.badge}>{children}</span>
}
