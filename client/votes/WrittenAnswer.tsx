import type { ReactElement } from 'react'
import type { Vote } from '../../shared/votes/vote.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { AskDiscussion } from './AskDiscussion.tsx'
import { BallotForm } from './BallotForm.tsx'
import { CountRefused } from './CountRefused.tsx'
import { Dissents } from './Dissents.tsx'
import { Motion } from './Motion.tsx'
import { OpenRunOff } from './OpenRunOff.tsx'
import { RecuseInWriting } from './RecuseInWriting.tsx'
import { useIsPast } from './useIsPast.ts'
import styles from './VotePage.module.css'
import { VoteResult } from './VoteResult.tsx'
import { WrittenEnd } from './WrittenEnd.tsx'
import { WrittenState } from './WrittenState.tsx'

/** A motion put in writing: the way to answer it or to ask for discussion while it runs, then what became of it. */
export function WrittenAnswer({ vote, mayRun }: { vote: Vote; mayRun: boolean }): ReactElement {
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
              {vote.papers
                .filter((paper) => paper.recorded === null)
                .map((paper) => (
                  <RecuseInWriting key={paper.seatId} vote={vote} paper={paper} />
                ))}
            </div>
          ) : (
            <p className="meta">{votes('noPaper')}</p>
          )}
        </>
      )}
      {vote.countRefused && <CountRefused vote={vote} refusal={vote.countRefused} mayRun={mayRun} />}
      {vote.state === 'closed' && <VoteResult vote={vote} />}
      <Recused vote={vote} />
      {vote.state === 'closed' && <Dissents vote={vote} meetingState={vote.written?.report?.meetingState ?? null} />}
      {mayRun && <OpenRunOff vote={vote} />}
      <WrittenEnd vote={vote} />
    </section>
  )
}

/** Who takes no part and why: said at once, for everybody. */
function Recused({ vote }: { vote: Vote }): ReactElement | null {
  const t = useTranslation('written')
  const recusals = vote.written?.recusals ?? []
  if (recusals.length === 0) return null
  return (
    <div>
      <p>
        <strong>{t('recused')}</strong>
      </p>
      <ul>
        {recusals.map(({ seatId, organisation, reason }) => (
          <li key={seatId}>
            {organisation} – {reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
