import type { ReactElement } from 'react'
import { classes } from '../ui/classes.ts'
import styles from './VoteResult.module.css'

interface FigureRowProps {
  label: string
  figure: number
  /** What the whole width of the bar stands for. */
  of: number
  look: 'for' | 'against' | 'abstain' | 'didNotVote'
  /** The place an option came to. */
  place?: number
  names?: readonly string[] | undefined
}

/** One line of a result: what, how many, a bar for the eye, and who as far as that is said. */
export function FigureRow({ label, figure, of, look, place, names = [] }: FigureRowProps): ReactElement {
  return (
    <div className={styles.row}>
      <dt>
        {place !== undefined && <span className={styles.place}>{`${place}.`}</span>}
        {label}
      </dt>
      <dd className={styles.figure}>{figure}</dd>
      <dd className={styles.track} aria-hidden>
        <span
          className={classes(styles.bar, styles[look])}
          style={{ inlineSize: `${(100 * figure) / Math.max(1, of)}%` }}
        />
      </dd>
      {names.length > 0 && <dd className={styles.names}>{names.join(', ')}</dd>}
    </div>
  )
}
