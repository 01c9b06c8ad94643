import type { ReactElement, ReactNode } from 'react'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { isWritten } from '../../shared/votes/isWritten.ts'
import type { OwnGroup } from '../groups/queries.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { classes } from '../ui/classes.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Section } from '../ui/Page.tsx'
import { Plate } from '../ui/Plate.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { useWaiting } from './useWaiting.ts'
import styles from './Waiting.module.css'

/** What waits for the person, the most urgent first: votes, notes, a committee's queue, answers. */
export function Waiting({ groups }: { groups: readonly OwnGroup[] }): ReactElement {
  const t = useTranslation()
  const format = useFormat()
  const { votes, notes, queues, answers } = useWaiting(groups)
  const nothing = votes.length + notes.length + queues.length + answers.length === 0
  return (
    <Section title={t('desk.waiting')}>
      {nothing && <EmptyState>{t('desk.nothingWaits')}</EmptyState>}
      <ul className={styles.list}>
        {votes.map((vote) => (
          <VoteLine key={vote.id} vote={vote} />
        ))}
        {notes.map((note) => (
          <Line
            key={note.id}
            tag={<StateTag tone="rest">{t('desk.noteToComplete')}</StateTag>}
            act={<LinkButton href={paths.escalation(note.id)}>{t('desk.completeNote')}</LinkButton>}
          >
            <Plate number={note.decisionNumber} href={paths.decision(note.decisionId)} copyable={false} />
            <Wording texts={note.decisionTexts} />
          </Line>
        ))}
        {queues.map(({ group, count }) => (
          <Line
            key={group.id}
            tag={<StateTag tone="ahead">{t('groups.kind.steering')}</StateTag>}
            act={<LinkButton href={paths.queue(group.id)}>{t('escalations.queue')}</LinkButton>}
          >
            {t('desk.queueWaits', { count })}
          </Line>
        ))}
        {answers.map(({ decisionId, number, texts, answer }) => (
          <Line
            key={decisionId}
            tag={<StateTag tone="good">{t('desk.answerReceived')}</StateTag>}
            act={<LinkButton href={paths.decision(decisionId)}>{t('desk.readAnswer')}</LinkButton>}
          >
            <Plate number={number} href={paths.decision(decisionId)} copyable={false} />{' '}
            {t(`escalations.outcome.${answer.outcome}`)} ·{' '}
            <time dateTime={answer.answeredAt}>{format.instant(answer.answeredAt, 'date')}</time>
            <Wording texts={texts} />
          </Line>
        ))}
      </ul>
    </Section>
  )
}

function VoteLine({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation()
  const toCast = vote.papers.filter((paper) => paper.recorded === null).length
  return (
    <Line
      now
      tag={<StateTag tone="now">{t(isWritten(vote) ? 'written.desk' : 'desk.voteOpen')}</StateTag>}
      act={
        <LinkButton
          href={vote.meetingId === null ? paths.vote(vote.id) : paths.meeting(vote.meetingId)}
          variant={toCast > 0 ? 'primary' : 'quiet'}
        >
          {t(isWritten(vote) ? 'written.answer' : 'desk.goVote')}
        </LinkButton>
      }
    >
      <TextIn texts={vote.written?.title ?? vote.question} fallback={t('votes.title')} />
      <span className={styles.detail}>{toCast > 0 ? t('desk.toVote', { count: toCast }) : t('desk.voted')}</span>
      {vote.written && <Until vote={vote} />}
    </Line>
  )
}

/** By when a vote in writing is to be answered. */
function Until({ vote }: { vote: Vote }): ReactElement {
  const t = useTranslation('written')
  const format = useFormat()
  const { deadline } = vote
  return (
    <>
      {deadline !== null && (
        <span className={styles.detail}>{t('until', { date: format.instant(deadline, 'date') })}</span>
      )}
    </>
  )
}

/** What was decided, as frozen: enough of it to know which one it is. */
function Wording({ texts }: { texts: Texts }): ReactElement {
  return (
    <span className={classes('frozen', styles.wording)}>
      <TextIn texts={texts} fallback="" />
    </span>
  )
}

interface LineProps {
  tag: ReactNode
  act: ReactNode
  /** Happening this minute. */
  now?: boolean
  children: ReactNode
}

function Line({ tag, act, now = false, children }: LineProps): ReactElement {
  return (
    <li className={styles.line} data-now={now || undefined}>
      <span className={styles.tag}>{tag}</span>
      <span className={styles.what}>{children}</span>
      <span className={styles.act}>{act}</span>
    </li>
  )
}
