import type { ReactElement } from 'react'
import { optionWords } from '../../shared/votes/optionWords.ts'
import { type Ballot, isMarks, isOptionRule, type Marks, type Vote } from '../../shared/votes/vote.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import styles from './BallotForm.module.css'
import { MotionChoice } from './MotionChoice.tsx'
import { OneMark } from './OneMark.tsx'
import { PointMarks } from './PointMarks.tsx'
import { SeveralMarks } from './SeveralMarks.tsx'

export interface BallotMarksProps {
  vote: Vote
  /** The element that says whose paper it is. */
  labelledBy: string
  /** What the person has marked so far; null for nothing. */
  value: Ballot | null
  onChange: (ballot: Ballot | null) => void
  isDisabled: boolean
}

/** What a mark on options needs to know. */
export interface OptionMarksProps {
  vote: Vote
  labelledBy: string
  /** The options in the person's language. */
  words: readonly string[]
  marks: Marks
  onChange: (marks: Marks) => void
  isDisabled: boolean
}

const RankMarks = lazyPart(async () => (await import('./RankMarks.tsx')).RankMarks)

/** The part of a paper that is marked, as the vote's rule asks. */
export function BallotMarks(props: BallotMarksProps): ReactElement {
  const { vote, labelledBy, value, onChange, isDisabled } = props
  const t = useTranslation('votes')
  const locale = useLocale()
  const { rule, options } = vote
  if (!isOptionRule(rule)) return <MotionChoice {...props} />
  const words = optionWords(options, locale)
  if (rule === 'plurality' || rule === 'election') return <OneMark {...props} words={words} />
  if (value === 'abstain') {
    return (
      <p className={styles.foot}>
        <strong>{t('choice.abstain')}</strong>
        <Button small variant="bare" isDisabled={isDisabled} onPress={() => onChange(null)}>
          {t('paper.clear')}
        </Button>
      </p>
    )
  }
  const Marks = { approval: SeveralMarks, dots: PointMarks, score: PointMarks, ranking: RankMarks }[rule]
  return (
    <>
      <Marks
        {...{ vote, labelledBy, words, isDisabled, onChange }}
        marks={value !== null && isMarks(value) ? value : options.map(() => 0)}
      />
      <div className={styles.foot}>
        <Button small variant="bare" isDisabled={isDisabled} onPress={() => onChange('abstain')}>
          {t('paper.abstain')}
        </Button>
      </div>
    </>
  )
}
