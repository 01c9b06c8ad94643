import type { ReactElement } from 'react'
import { choices, type MotionTally, type VoteNames } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { FigureRow } from './FigureRow.tsx'
import styles from './VoteResult.module.css'

const bars = [...choices, 'didNotVote'] as const

interface MotionFiguresProps {
  tally: MotionTally
  names: VoteNames | null
  /** What silence is called: not voting, or in writing no answer. */
  silent: string
}

/** The figures of a vote on a motion: for, against, abstaining and silent, each apart. */
export function MotionFigures({ tally, names, silent }: MotionFiguresProps): ReactElement {
  const t = useTranslation('votes')
  return (
    <dl className={styles.bars} aria-label={t('figures')}>
      {bars.map((bar) => (
        <FigureRow
          key={bar}
          label={bar === 'didNotVote' ? silent : t(`choice.${bar}`)}
          figure={tally[bar]}
          of={tally.entitled}
          look={bar}
          names={names?.[bar]}
        />
      ))}
    </dl>
  )
}
