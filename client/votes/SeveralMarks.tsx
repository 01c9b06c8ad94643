import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import styles from './BallotForm.module.css'
import type { OptionMarksProps } from './BallotMarks.tsx'

/** Any number of options, each with a cross or without. */
export function SeveralMarks({ labelledBy, words, marks, onChange, isDisabled }: OptionMarksProps): ReactElement {
  const t = useTranslation('votes')
  return (
    <>
      <p className="meta">{t('paper.several')}</p>
      <CheckboxGroup
        aria-labelledby={labelledBy}
        className={styles.options}
        isDisabled={isDisabled}
        value={marks.flatMap((mark, option) => (mark > 0 ? [String(option)] : []))}
        onChange={(chosen) => onChange(marks.map((_, option) => Number(chosen.includes(String(option)))))}
      >
        {words.map((word, option) => (
          <Checkbox key={option} value={String(option)} className={classes(styles.choice, styles.option)}>
            <span className={classes(styles.tick, styles.square)}>
              <Check aria-hidden />
            </span>
            {word}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  )
}
