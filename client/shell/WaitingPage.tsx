import type { ReactElement } from 'react'
import { Skeleton } from '../ui/Skeleton.tsx'
import styles from './WaitingPage.module.css'

/** Stands where a page will be while its data are on their way: a title and a few lines in the page's place. */
export function WaitingPage(): ReactElement {
  return (
    <div className={styles.page}>
      <Skeleton kind="title" lines={1} />
      <Skeleton lines={5} />
    </div>
  )
}
