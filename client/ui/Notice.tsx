import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { Problem } from '../api.ts'
import { useProblemSentence } from '../useProblemSentence.ts'
import { announce } from './announce.ts'
import { classes } from './classes.ts'
import styles from './Notice.module.css'

/** `refused`: something was not done or not sent. `warning`: think first. `info`: good to know. */
export type NoticeTone = 'refused' | 'warning' | 'info'

const icons: Record<NoticeTone, LucideIcon> = { refused: CircleAlert, warning: TriangleAlert, info: Info }

export interface NoticeProps {
  tone: NoticeTone
  title?: string
  children: ReactNode
  /** One button or link, when there is something to do about it. */
  action?: ReactNode
}

/** A few sentences that must be seen, in the place they are about: what happened, what is kept, what to do now. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div className={classes(styles.notice, styles[tone])}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.body}>
        <div className={styles.words}>
          {title && <p className={styles.title}>{title}</p>}
          <div>{children}</div>
        </div>
        {action}
      </div>
    </div>
  )
}

/** Why something was not done, in words and announced; nothing while there is no problem. */
export function ProblemNotice({ problem, action }: { problem: Problem | null; action?: ReactNode }) {
  const sentenceOf = useProblemSentence()
  const sentence = problem && sentenceOf(problem)

  useEffect(() => {
    if (sentence) announce(sentence)
  }, [sentence])

  if (!sentence) return null
  return (
    <Notice tone="refused" action={action}>
      {sentence}
    </Notice>
  )
}
