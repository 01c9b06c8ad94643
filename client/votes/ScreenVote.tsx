import { type ReactElement, useId } from 'react'
import type { Locale, Texts } from '../../shared/i18n/locale.ts'
import { formatInstant } from '../../shared/i18n/format.ts'
import { optionWords } from '../../shared/votes/optionWords.ts'
import type { ScreenVote as Shown } from '../../shared/votes/roomScreen.ts'
import { settles } from '../../shared/votes/vote.ts'
import { Said } from '../i18n/Said.tsx'
import { SideBySide } from '../i18n/SideBySide.tsx'
import { classes } from '../ui/classes.ts'
import { StateTag } from '../ui/StateTag.tsx'
import { ScreenFigures } from './ScreenFigures.tsx'
import styles from './ScreenVote.module.css'
import { useIsPast } from './useIsPast.ts'
import { type Translate, useEveryLanguage } from '../i18n/useEveryLanguage.ts'

/** Of so many options the result is said in a sentence, too. */
const MOST_NAMED = 3

export interface ScreenVoteProps {
  vote: Shown
  /** The number of its item; undefined for the item the wall shows anyway, and for one that was taken off the agenda. */
  itemNumber: number | undefined
  languages: readonly Locale[]
}

/** A vote on the wall: while it is open what is put and how many have voted, afterwards the sentence and the figures. */
export function ScreenVote({ vote, itemNumber, languages }: ScreenVoteProps): ReactElement {
  const translate = useEveryLanguage()
  const id = useId()
  const isPast = useIsPast(vote.state === 'open' ? vote.deadline : null)
  const isOpen = vote.state === 'open' && !isPast
  return (
    <section className={classes(styles.vote, isOpen && styles.open)} aria-labelledby={id} data-screen-vote={vote.state}>
      <header className={styles.head}>
        <h2 id={id} className={styles.heading}>
          <Said languages={languages} of={(locale) => titleIn(locale, itemNumber, translate)} />
        </h2>
        {isOpen && (
          <StateTag tone="now">
            <Said languages={languages} of={(locale) => translate(locale, 'votes.state.open')} />
          </StateTag>
        )}
        {vote.outcome && (
          <StateTag tone={settles(vote.outcome) ? 'good' : 'ended'}>
            <Said
              languages={languages}
              of={(locale) => translate(locale, `votes.outcome.${vote.outcome ?? 'noChoice'}`)}
            />
          </StateTag>
        )}
        <p className={styles.how}>
          <Said languages={languages} of={(locale) => translate(locale, `votes.secrecy.${vote.secrecy}`)} />
        </p>
      </header>
      <Question vote={vote} languages={languages} />
      {isOpen && <Count vote={vote} languages={languages} />}
      {vote.outcome && <Result vote={vote} languages={languages} />}
      {!isOpen && vote.outcome === null && (
        <p>
          <Said languages={languages} of={(locale) => translate(locale, 'votes.counting')} />
        </p>
      )}
    </section>
  )
}

function titleIn(locale: Locale, itemNumber: number | undefined, translate: Translate): string {
  return itemNumber === undefined
    ? translate(locale, 'votes.title')
    : translate(locale, 'votes.onItem', { number: String(itemNumber) })
}

function Question({ vote, languages }: { vote: Shown; languages: readonly Locale[] }): ReactElement {
  const translate = useEveryLanguage()
  const { proposal, amendment, options, tally } = vote
  return (
    <>
      <div className={styles.question}>
        <SideBySide texts={vote.question} languages={languages} fallback="–" isFrozen />
      </div>
      {proposal && (
        <p>
          <Said
            languages={languages}
            of={(locale) =>
              translate(locale, 'votes.ifAdopted', { outcome: translate(locale, `escalations.outcome.${proposal}`) })
            }
          />
        </p>
      )}
      {Object.keys(amendment).length > 0 && (
        <div className={styles.question}>
          <SideBySide texts={amendment} languages={languages} fallback="–" isFrozen />
        </div>
      )}
      {tally === null && options.length > 0 && <Options options={options} languages={languages} />}
    </>
  )
}

function Options({ options, languages }: { options: Texts[]; languages: readonly Locale[] }): ReactElement {
  return (
    <ol className={styles.options}>
      {options.map((_, option) => (
        <li key={option}>
          <Said languages={languages} of={(locale) => optionWords(options, locale)[option] ?? ''} />
        </li>
      ))}
    </ol>
  )
}

function Count({ vote, languages }: { vote: Shown; languages: readonly Locale[] }): ReactElement {
  const translate = useEveryLanguage()
  const { castCount, rollCount, deadline } = vote
  return (
    <div className={styles.count}>
      <p className={styles.figures} data-cast={castCount} aria-hidden>
        {castCount} / {rollCount}
      </p>
      <div className={styles.counted}>
        <p>
          <Said
            languages={languages}
            of={(locale) => translate(locale, 'votes.castCount', { cast: String(castCount), roll: String(rollCount) })}
          />
        </p>
        <p className={styles.track} aria-hidden>
          <span style={{ inlineSize: `${(100 * castCount) / Math.max(1, rollCount)}%` }} />
        </p>
        <p className={styles.hidden}>
          <Said languages={languages} of={(locale) => translate(locale, 'votes.hiddenUntilClose')} />
          {deadline !== null && (
            <>
              {' '}
              <Said
                languages={languages}
                of={(locale) => translate(locale, 'votes.closesAt', { time: formatInstant(locale, deadline, 'time') })}
              />
            </>
          )}
        </p>
      </div>
    </div>
  )
}

function Result({ vote, languages }: { vote: Shown; languages: readonly Locale[] }): ReactElement {
  // A sentence that names every option is longer than a wall is high, and the bars name them too.
  const isShort = vote.options.length <= MOST_NAMED
  return (
    <>
      {isShort && (
        <div className={styles.sentence}>
          <SideBySide texts={vote.result} languages={languages} fallback="–" isFrozen />
        </div>
      )}
      <ScreenFigures vote={vote} languages={languages} />
    </>
  )
}
