import { useQuery } from '@tanstack/react-query'
import { CalendarClock, MailOpen } from 'lucide-react'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { Time } from '../ui/Time.tsx'
import { RequestedPair } from './FrozenNote.tsx'
import { OutcomeTag } from './OutcomeTag.tsx'
import { decisionQuery } from './queries.ts'
import styles from './QueuedFile.module.css'
import { PutInWriting } from './PutInWriting.tsx'
import { ScheduleMenu } from './ScheduleMenu.tsx'

interface QueuedFileProps {
  escalation: Escalation
  maySchedule: boolean
  mayPutInWriting: boolean
}

/** One note before the committee: what is asked comes first, then from whom and since when, then the act. */
export function QueuedFile({ escalation, maySchedule, mayPutInWriting }: QueuedFileProps) {
  const t = useTranslation('escalations')
  const { id, number, note, submittedAt, fromGroupName, fromGroupCode, meetingId, itemId, outcome } = escalation
  const runningVoteId = escalation.state === 'inWriting' ? escalation.voteId : null
  return (
    <article className={styles.file} aria-label={t('noteNumber', { number })}>
      <p className={styles.head}>
        <Plate number={number} href={paths.escalation(id)} />
        <span>
          <TextIn texts={fromGroupName} fallback={fromGroupCode} />
        </span>
        {outcome && <OutcomeTag outcome={outcome} />}
      </p>
      {note && <RequestedPair note={note} />}
      <div className={styles.act}>
        {meetingId !== null && (
          <LinkButton small icon={CalendarClock} href={paths.meeting(meetingId, itemId ?? undefined)}>
            {t('openMeeting')}
          </LinkButton>
        )}
        {runningVoteId !== null && (
          <LinkButton small icon={MailOpen} href={paths.vote(runningVoteId)}>
            {t('openWritten')}
          </LinkButton>
        )}
        {maySchedule && <ScheduleMenu escalation={escalation} />}
        {mayPutInWriting && <PutInWriting escalation={escalation} />}
        {submittedAt !== null && (
          <span className={styles.since}>
            {t('waitingSince')} <Time iso={submittedAt} shape="date" />
          </span>
        )}
      </div>
    </article>
  )
}

export interface AnsweredFileProps {
  escalation: Escalation
  /** The committee's own register, to lead to the entry that answers. */
  entries: readonly Decision[]
}

/** A note the committee has answered: the outcome with the number it got, and what it was about. */
export function AnsweredFile({ escalation, entries }: AnsweredFileProps) {
  const t = useTranslation('escalations')
  const { id, number, decisionId, decisionNumber, decisionTexts, outcome, answeredAt } = escalation
  const answer = useQuery(decisionQuery(decisionId)).data?.decision.answer
  const entry = entries.find((decision) => decision.number === answer?.decisionNumber)
  return (
    <article className={styles.answered} aria-label={t('noteNumber', { number })}>
      <p className={styles.head}>
        {outcome && <OutcomeTag outcome={outcome} />}
        {answer?.decisionNumber && (
          <Plate
            number={answer.decisionNumber}
            {...(entry ? { href: paths.decision(entry.id) } : {})}
            copyable={false}
          />
        )}
        <Plate number={number} href={paths.escalation(id)} copyable={false} />
        {answeredAt !== null && <Time iso={answeredAt} shape="date" />}
      </p>
      <p className={styles.about}>
        <TextIn texts={decisionTexts} fallback={decisionNumber} />
      </p>
    </article>
  )
}
