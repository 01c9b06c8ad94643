import type { ReactElement } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import { optionWords } from '../../shared/votes/optionWords.ts'
import type { ScreenVote } from '../../shared/votes/roomScreen.ts'
import { choices } from '../../shared/votes/vote.ts'
import { Said } from '../i18n/Said.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import styles from './ScreenFigures.module.css'
import { type Translate, useEveryLanguage } from '../i18n/useEveryLanguage.ts'

/** More bars than these stand in two columns, so that the wall holds them. */
const IN_ONE_COLUMN = 6

interface Line {
  key: string
  label: (locale: Locale) => string
  figure: number
  /** What the whole width of its bar stands for. */
  of: number
  look: 'for' | 'against' | 'abstain' | 'didNotVote'
}

/** A result as large bars, each with its word and its figure: told apart by fill and words, not by colour. */
export function ScreenFigures({ vote, languages }: { vote: ScreenVote; languages: readonly Locale[] }): ReactElement {
  const translate = useEveryLanguage()
  const t = useTranslation('votes')
  const lines = linesOf(vote, translate)
  return (
    <dl className={classes(styles.bars, lines.length > IN_ONE_COLUMN && styles.many)} aria-label={t('figures')}>
      {lines.map(({ key, label, figure, of, look }) => (
        <div key={key} className={styles.row}>
          <dt className={styles.label}>
            <Said languages={languages} of={label} />
          </dt>
          <dd className={styles.figure}>{figure}</dd>
          <dd className={styles.track} aria-hidden>
            <span
              className={classes(styles.bar, styles[look])}
              style={{ inlineSize: `${(100 * figure) / Math.max(1, of)}%` }}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function linesOf({ tally, options }: ScreenVote, translate: Translate): Line[] {
  if (!tally) return []
  const silent: Line = {
    key: 'didNotVote',
    label: (locale) => translate(locale, 'votes.didNotVote'),
    figure: tally.didNotVote,
    of: tally.entitled,
    look: 'didNotVote',
  }
  if (!('counts' in tally)) {
    const lines = choices.map((choice): Line => {
      const label = (locale: Locale) => translate(locale, `votes.choice.${choice}`)
      return { key: choice, label, figure: tally[choice], of: tally.entitled, look: choice }
    })
    return [...lines, silent]
  }
  const most = Math.max(1, ...tally.counts)
  const places = tally.order.flatMap((level, at) => {
    const place = tally.order.slice(0, at).flat().length + 1
    return level.map((option): Line => {
      const label = (locale: Locale) => `${place}. ${optionWords(options, locale)[option] ?? ''}`
      return { key: `option${option}`, label, figure: tally.counts[option] ?? 0, of: most, look: 'for' }
    })
  })
  const abstained: Line = {
    key: 'abstain',
    label: (locale) => translate(locale, 'votes.choice.abstain'),
    figure: tally.abstain,
    of: tally.entitled,
    look: 'abstain',
  }
  return [...places, abstained, silent]
}
