import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import styles from './MeetingColumns.module.css'

interface MeetingColumnsProps {
  /** What a phone shows of the three. */
  view: 'item' | 'agenda' | 'panel'
  agenda: ReactNode
  item: ReactNode
  panel: ReactNode | null
  /** Changes whenever another item is brought into sight. */
  shownItemId: string | undefined
}

/** The agenda on the left, the item in the middle, one panel on the right; on a phone one of them. Another item begins at its top. */
export function MeetingColumns({ view, agenda, item, panel, shownItemId }: MeetingColumnsProps): ReactElement {
  const columns = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const place = columns.current
    if (place && place.getBoundingClientRect().top < 0) place.scrollIntoView({ block: 'start' })
  }, [shownItemId])

  return (
    <div ref={columns} className={styles.columns} data-view={view} data-panel={panel !== null || undefined}>
      <div className={styles.agenda}>{agenda}</div>
      <div className={styles.item}>{item}</div>
      {panel !== null && <div className={styles.panel}>{panel}</div>}
    </div>
  )
}
