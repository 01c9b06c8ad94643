import type { ReactElement } from 'react'
import { optionWords } from '../../shared/votes/optionWords.ts'
import type { OptionTally, Vote } from '../../shared/votes/vote.ts'
import { isWritten } from '../../shared/votes/isWritten.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { FigureRow } from './FigureRow.tsx'
import styles from './VoteResult.module.css'

/** The figures of a vote between options, from the first place to the last; level options share their place. */
export function OptionFigures({ vote, tally }: { vote: Vote; tally: OptionTally }): ReactElement {
  const t = useTranslation('votes')
  const words = useTranslation()
  const options = optionWords(vote.options, useLocale())
  const most = Math.max(1, ...tally.counts)
  const places = tally.order.flatMap((level, at) => {
    const before = tally.order.slice(0, at).flat().length
    return level.map((option) => ({ option, place: before + 1 }))
  })
  return (
    <>
      {vote.rule === 'ranking' && <p className="meta">{t('rankFigures')}</p>}
      <dl className={styles.bars} aria-label={t('figures')}>
        {places.map(({ option, place }) => (
          <FigureRow
            key={option}
            label={options[option] ?? ''}
            figure={tally.counts[option] ?? 0}
            of={most}
            look="for"
            place={place}
          />
        ))}
      </dl>
      <dl className={styles.bars} aria-label={t('turnout')}>
        <FigureRow
          label={t('choice.abstain')}
          figure={tally.abstain}
          of={tally.entitled}
          look="abstain"
          names={vote.names?.abstain}
        />
        <FigureRow
          label={isWritten(vote) ? words('written.noAnswer') : t('didNotVote')}
          figure={tally.didNotVote}
          of={tally.entitled}
          look="didNotVote"
          names={vote.names?.didNotVote}
        />
      </dl>
    </>
  )
}
