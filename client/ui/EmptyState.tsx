import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** Where nothing is yet: one sentence, and one action for those who may. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  )
}
