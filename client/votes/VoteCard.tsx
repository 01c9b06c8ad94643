// walk:ballot 9 — the count on every open screen has gone up by one; the choice stays with its voter until the close.
import { type ReactElement, useId } from 'react'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { MeetingState } from '../../shared/meetings/meeting.ts'
import { saySame } from '../../shared/votes/drafted.ts'
import { settles, type Vote } from '../../shared/votes/vote.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { classes } from '../ui/classes.ts'
import { AnnulVote } from './AnnulVote.tsx'
import { BallotForm } from './BallotForm.tsx'
import { CastingVote } from './CastingVote.tsx'
import { CloseVote } from './CloseVote.tsx'
import { Dissents } from './Dissents.tsx'
import { Motion } from './Motion.tsx'
import styles from './VoteCard.module.css'
import { useIsPast } from './useIsPast.ts'
import { VoteResult } from './VoteResult.tsx'

const DraftDiffers = lazyPart(async () => (await import('./DraftDiffers.tsx')).DraftDiffers, null)

// What few votes come to.
const CountRefused = lazyPart(async () => (await import('./CountRefused.tsx')).CountRefused, null)
const OpenRunOff = lazyPart(async () => (await import('./OpenRunOff.tsx')).OpenRunOff, null)

interface VoteCardProps {
  vote: Vote
  mayRun: boolean
  /** Whether no vote on the item came after it: only then a run-off can follow. */
  isLast: boolean
  /** Null for a vote in writing. */
  meetingState: MeetingState | null
  /** What is being drafted where its motion came from: null when that is gone, undefined while it is not known. */
  draftNow?: Texts | null | undefined
}

/** One vote: while it is open the way to cast, and how many have; after the close its result; annulled, why. */
export function VoteCard({ vote, mayRun, isLast, meetingState, draftNow }: VoteCardProps): ReactElement {
  const id = useId()
  const isPast = useIsPast(vote.state === 'open' ? vote.deadline : null)
  const state = isPast ? 'closed' : vote.state
  const draftDiffers =
    draftNow !== undefined && vote.drafted !== null && (draftNow === null || !saySame(draftNow, vote.question))
  return (
    <section className={classes(styles.card, styles[state])} aria-labelledby={id} data-vote={vote.id} tabIndex={-1}>
      <VoteHead vote={{ ...vote, state }} id={id} />
      <Motion vote={vote} />
      {state === 'open' && draftDiffers && <DraftDiffers vote={vote} now={draftNow} mayRun={mayRun} />}
      {state === 'open' && <OpenVote vote={vote} mayRun={mayRun} />}
      {vote.state === 'closed' && <VoteResult vote={vote} />}
      {vote.state === 'closed' && <Dissents vote={vote} meetingState={meetingState} />}
      {state === 'closed' && vote.outcome === null && vote.countRefused === null && <Counting />}
      {vote.countRefused && <CountRefused vote={vote} refusal={vote.countRefused} mayRun={mayRun} />}
      {vote.outcome === 'tied' && vote.presiding && isLast && <CastingVote vote={vote} presiding={vote.presiding} />}
      {vote.outcome === 'runOff' && mayRun && isLast && <OpenRunOff vote={vote} />}
    </section>
  )
}

/** For a moment nothing of the result is told: past a deadline until the count, in a secret vote until its key is gone. */
function Counting(): ReactElement {
  const t = useTranslation('votes')
  return <p className="meta">{t('counting')}</p>
}

function VoteHead({ vote, id }: { vote: Vote; id: string }): ReactElement {
  const t = useTranslation('votes')
  const format = useFormat()
  return (
    <header className={styles.head}>
      <h3 id={id} className={styles.title}>
        {t('title')}
      </h3>
      {vote.state === 'open' && <StateTag tone="now">{t('state.open')}</StateTag>}
      {vote.state === 'annulled' && <StateTag tone="ended">{t('state.annulled')}</StateTag>}
      {vote.state === 'closed' && vote.outcome && (
        <StateTag tone={settles(vote.outcome) ? 'good' : 'ended'}>{t(`outcome.${vote.outcome}`)}</StateTag>
      )}
      <time dateTime={vote.closedAt ?? vote.openedAt} className={styles.when}>
        {vote.closedAt === null
          ? t('openedAt', { time: format.instant(vote.openedAt, 'time') })
          : t('closedAt', { time: format.instant(vote.closedAt, 'time') })}
      </time>
    </header>
  )
}

function OpenVote({ vote, mayRun }: { vote: Vote; mayRun: boolean }): ReactElement {
  const t = useTranslation('votes')
  const format = useFormat()
  return (
    <>
      <div className={styles.count}>
        <p className={styles.figures} data-cast={vote.castCount}>
          {t('castCount', { cast: String(vote.castCount), roll: String(vote.rollCount) })}
        </p>
        <span className={styles.track} aria-hidden>
          <span style={{ inlineSize: `${(100 * vote.castCount) / Math.max(1, vote.rollCount)}%` }} />
        </span>
        <p className="meta">
          {vote.deadline !== null && `${t('closesAt', { time: format.instant(vote.deadline, 'time') })} `}
          {t('hiddenUntilClose')}
        </p>
      </div>
      {vote.papers.map((paper) => (
        <BallotForm key={paper.seatId} vote={vote} paper={paper} />
      ))}
      {vote.papers.length === 0 && <p className={styles.noPaper}>{t('noPaper')}</p>}
      {mayRun && (
        <footer className={styles.run}>
          <CloseVote vote={vote} />
          <AnnulVote vote={vote} />
        </footer>
      )}
    </>
  )
}
