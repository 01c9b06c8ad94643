import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { isMarks } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import styles from './BallotForm.module.css'
import type { BallotMarksProps } from './BallotMarks.tsx'

const ABSTAIN = 'abstain'

/** One option of several, or none of them. */
export function OneMark(props: BallotMarksProps & { words: readonly string[] }): ReactElement {
  const { labelledBy, value, onChange, isDisabled, words } = props
  const t = useTranslation('votes')
  const marked = value !== null && isMarks(value) ? String(value.indexOf(1)) : value
  return (
    <>
      <p className="meta">{t('paper.one')}</p>
      <RadioGroup
        aria-labelledby={labelledBy}
        className={styles.options}
        value={marked}
        isDisabled={isDisabled}
        onChange={(chosen) =>
          onChange(chosen === ABSTAIN ? 'abstain' : words.map((_, option) => Number(String(option) === chosen)))
        }
      >
        {[...words.keys(), ABSTAIN].map((option) => (
          <Radio key={option} value={String(option)} className={classes(styles.choice, styles.option)}>
            <span className={styles.tick}>
              <Check aria-hidden />
            </span>
            {typeof option === 'number' ? words[option] : t('choice.abstain')}
          </Radio>
        ))}
      </RadioGroup>
    </>
  )
}
