import { Check, Circle, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { choices } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import styles from './BallotForm.module.css'
import type { BallotMarksProps } from './BallotMarks.tsx'

const shapes = { for: Check, against: X, abstain: Circle } as const

/** For, against or abstaining, side by side where there is room. */
export function MotionChoice({ labelledBy, value, onChange, isDisabled }: BallotMarksProps): ReactElement {
  const t = useTranslation('votes')
  return (
    <RadioGroup
      aria-labelledby={labelledBy}
      className={styles.choices}
      value={typeof value === 'string' ? value : null}
      isDisabled={isDisabled}
      onChange={(chosen) => onChange(choices.find((choice) => choice === chosen) ?? null)}
    >
      {choices.map((choice) => {
        const Shape = shapes[choice]
        return (
          <Radio key={choice} value={choice} className={styles.choice}>
            <Shape aria-hidden />
            {t(`choice.${choice}`)}
          </Radio>
        )
      })}
    </RadioGroup>
  )
}
