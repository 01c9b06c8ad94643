import type { ReactElement } from 'react'
import { markedInAll } from '../../shared/votes/ballot.ts'
import type { Marks } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { NumberField } from '../ui/NumberField.tsx'
import styles from './BallotForm.module.css'
import type { OptionMarksProps } from './BallotMarks.tsx'

/** Dots or points for each option, stepped or typed; no field takes more than the paper still has. */
export function PointMarks({ vote, labelledBy, words, marks, onChange, isDisabled }: OptionMarksProps): ReactElement {
  const t = useTranslation('votes')
  const { perOption, inAll } = vote.limits ?? { perOption: 0, inAll: 0 }
  const leftOf = (given: Marks) => inAll - markedInAll(given)
  const lineOf = (given: Marks) =>
    vote.rule === 'dots'
      ? t('paper.dots', { left: leftOf(given), inAll: String(inAll), perOption: String(perOption) })
      : t('paper.score', { perOption: String(perOption) })
  return (
    <>
      <p className="meta">{lineOf(marks)}</p>
      <ul className={styles.points} aria-labelledby={labelledBy}>
        {words.map((word, option) => (
          <li key={option}>
            <NumberField
              beside
              label={word}
              value={marks[option] ?? 0}
              minValue={0}
              maxValue={Math.min(perOption, (marks[option] ?? 0) + leftOf(marks))}
              isDisabled={isDisabled}
              onChange={(points) => {
                const next = marks.with(option, Number.isNaN(points) ? 0 : points)
                onChange(next)
                if (vote.rule === 'dots') announce(lineOf(next))
              }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
