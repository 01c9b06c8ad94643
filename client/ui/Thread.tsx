import { type ReactNode, useId } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from './classes.ts'
import styles from './Thread.module.css'

/** What stands at a dot. */
export const threadKinds = [
  'need',
  'theme',
  'item',
  'vote',
  'round',
  'decision',
  'escalation',
  'answer',
  'transmission',
  'adoption',
] as const
export type ThreadKind = (typeof threadKinds)[number]

export interface ThreadStep {
  id: string
  kind: ThreadKind
  /** `done`: the chain exists, a filled dot. `now`: it is happening, in iris yellow. `waiting`: hollow. `ended`: broken off here. */
  state: 'done' | 'now' | 'waiting' | 'ended'
  /** What it is: a title, a number, an outcome. Nothing yet for most that wait. */
  title?: ReactNode
  /** When, by whom, with which figures. */
  detail?: ReactNode
  /** The thing itself; opened by the dot and its name alike. */
  href?: string
}

export interface ThreadProps {
  steps: readonly ThreadStep[]
  /** Across where there is room, else down; on a phone and on paper it always runs down. */
  direction?: 'down' | 'across'
  label?: string
}

/** How one thing led to the next, from a need to its adoption: the one trail of the app. */
export function Thread({ steps, direction = 'down', label }: ThreadProps) {
  const t = useTranslation('ui')
  const id = useId()
  return (
    <div className={styles.frame}>
      <ol
        className={classes(styles.thread, direction === 'across' && styles.across)}
        aria-label={label ?? t('thread.label')}
      >
        {steps.map((step) => (
          <li key={step.id} className={classes(styles.step, styles[step.state])}>
            <span className={styles.dot} aria-hidden>
              {step.state === 'ended' && <Cross />}
            </span>
            <div className={styles.words}>
              <p className={styles.kind}>
                {step.href === undefined ? (
                  t(`thread.${step.kind}`)
                ) : (
                  <Link href={step.href} className={styles.link} aria-describedby={`${id}-${step.id}`}>
                    {t(`thread.${step.kind}`)}
                  </Link>
                )}{' '}
                <span className={step.state === 'done' ? 'for-ears' : styles.state}>{t(`thread.${step.state}`)}</span>
              </p>
              <div id={`${id}-${step.id}`}>
                {step.title && <div className={styles.title}>{step.title}</div>}
                {step.detail && <div className={styles.detail}>{step.detail}</div>}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Cross() {
  return (
    <svg viewBox="0 0 12 12">
      <path d="m2.5 2.5 7 7m0-7-7 7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
