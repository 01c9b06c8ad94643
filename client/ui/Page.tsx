import { type ReactNode, useEffect } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from './classes.ts'
import styles from './Page.module.css'

export interface PageProps {
  title: string
  /** Shown instead of the title where it needs more than letters. */
  heading?: ReactNode
  /** A line above the title: where this belongs. */
  above?: ReactNode
  /** A sentence or facts under the title. */
  lead?: ReactNode
  /** Buttons beside the title, the most important last. */
  actions?: ReactNode
  /** `read`: one column of text. `wide`: text and its margin. `full`: a workplace such as the meeting. */
  width?: 'read' | 'wide' | 'full'
  children: ReactNode
}

/** A page inside the shell: its name in the window and at the top, its lead, its actions, its column. */
export function Page({ title, heading, above, lead, actions, width = 'wide', children }: PageProps) {
  const t = useTranslation('app')
  useEffect(() => {
    document.title = `${title} – ${t('name')}`
  }, [title, t])

  return (
    <div className={classes(styles.page, styles[width])}>
      <header className={styles.header}>
        <div className={styles.words}>
          {above && <div className={styles.above}>{above}</div>}
          <h1>{heading ?? title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A titled part of a page. */
export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
