import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './StateTag.module.css'

/**
 * What a state means. Each has a shape of its own, so that it is understood without colour: `rest` a ring,
 * `ahead` a half disc, `now` a bar of iris yellow, `good` a tick, `bad` a cross, `ended` a dash.
 */
export type StateTone = 'rest' | 'ahead' | 'now' | 'good' | 'bad' | 'ended'

const shapes: Record<StateTone, ReactNode> = {
  rest: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  ahead: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  now: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  good: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  bad: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  ended: <path d="M1.5 6h9" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
}

/** The state something is in: a word and a shape. */
export function StateTag({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className={classes(styles.tag, styles[tone])}>
      <svg viewBox="0 0 12 12" className={styles.shape} aria-hidden>
        {shapes[tone]}
      </svg>
      {children}
    </span>
  )
}
