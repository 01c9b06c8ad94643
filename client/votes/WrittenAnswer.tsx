import type { ReactElement } from 'react'
import type { Vote } from '../../shared/votes/vote.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { AskDiscussion } from './AskDiscussion.tsx'
import { BallotForm } from './BallotForm.tsx'
import { Motion } from './Motion.tsx'
import { useIsPast } from './useIsPast.ts'
import styles from './VotePage.module.css'
import { VoteResult } from './VoteResult.tsx'
import { WrittenEnd } from './WrittenEnd.tsx'
import { WrittenState } from './WrittenState.tsx'

/** A motion put in writing: the way to answer it or to ask for discussion while it runs, then what became of it. */
export function WrittenAnswer({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation('written')
  const votes = useTranslation('votes')
  const format = useFormat()
  const isPast = useIsPast(vote.state === 'open' ? vote.deadline : null)
  const state = isPast ? 'closed' : vote.state
  const runs = state === 'open'
  return (
    <section className={styles.card} data-state={state} aria-label={t('one')} data-vote={vote.id}>
      <p className={styles.state}>
        <WrittenState vote={{ ...vote, state }} />
        {vote.deadline !== null && runs && (
          <strong>{t('until', { date: format.instant(vote.deadline, 'fullDate') })}</strong>
        )}
      </p>
      <Motion vote={{ ...vote, state }} />
      {runs && (
        <>
          <p className="meta">
            {t('answered', { cast: String(vote.castCount), roll: String(vote.rollCount) })} ·{' '}
            {t('needed', { count: vote.quorumNeeded })} {votes('hiddenUntilClose')}
          </p>
          {vote.papers.map((paper) => (
            <BallotForm key={paper.seatId} vote={vote} paper={paper} />
          ))}
          {vote.papers.length > 0 ? (
            <div className={styles.run}>
              <AskDiscussion vote={vote} />
            </div>
          ) : (
            <p className="meta">{votes('noPaper')}</p>
          )}
        </>
      )}
      {vote.state === 'closed' && <VoteResult vote={vote} />}
      <WrittenEnd vote={vote} />
    </section>
  )
}
