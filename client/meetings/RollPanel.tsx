import type { ReactElement } from 'react'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { rollFigures } from '../../shared/meetings/rollFigures.ts'
import { checkStep } from '../../shared/meetings/steps.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { QuorumLine } from './QuorumLine.tsx'
import { Recusals } from './Recusals.tsx'
import { RollList } from './RollList.tsx'
import styles from './RollPanel.module.css'
import { SelfCheckIn } from './SelfCheckIn.tsx'
import { useAttendance } from './useAttendance.ts'

export interface RollPanelProps {
  view: MeetingView
  /** The seats of this group that the person holds, and the ids by which they are alternates of others. */
  ownSeatIds: readonly string[]
  /** The item in sight, for recusals. */
  item: { id: string; number: number } | undefined
}

/** Who is there, seat by seat; one's own check-in; for officers every line, by keyboard too. */
export function RollPanel({ view, ownSeatIds, item }: RollPanelProps): ReactElement {
  const t = useTranslation('roll')
  const { meeting, roll, actions } = view
  const attendance = useAttendance(meeting.id)
  const isTaken = checkStep(meeting, 'recordAttendance') === null
  const mayEdit = isTaken && actions.includes('roll.edit')
  const maySpeak = isTaken && actions.includes('minutes.contribute')
  if (meeting.state === 'draft') return <EmptyState>{t('notYet')}</EmptyState>

  const figures = rollFigures(roll, meeting.currentItemId)
  return (
    <>
      <div className={styles.figures}>
        <QuorumLine quorum={view.quorum} />
        {meeting.currentItemId !== null && view.anyNumberItems.includes(meeting.currentItemId) && (
          <p>{t('anyNumber')}</p>
        )}
        <p>
          {t('mode.room')} {figures.room} · {t('mode.remote')} {figures.remote} ·{' '}
          {t('count.represented', { count: String(figures.represented) })} ·{' '}
          {t('count.excused', { count: String(figures.excused) })} ·{' '}
          {t('count.absent', { count: String(figures.absent) })} ·{' '}
          {figures.away > 0 && `${t('count.away', { count: String(figures.away) })} · `}
          <strong>{t('votes', { count: figures.votes })}</strong>
        </p>
      </div>
      {mayEdit && view.checkInCode !== null && (
        <p className={styles.code}>
          {t('code')} <strong>{view.checkInCode}</strong> <span className="meta">{t('codeHint')}</span>
        </p>
      )}
      {maySpeak &&
        roll
          .flatMap((line) => {
            const standIn = line.alternates.find(({ id }) => ownSeatIds.includes(id))
            if (!ownSeatIds.includes(line.seatId) && !standIn) return []
            return [{ line, standIn: ownSeatIds.includes(line.seatId) ? null : (standIn ?? null) }]
          })
          .map(({ line, standIn }) => (
            <SelfCheckIn key={line.seatId} {...{ line, standIn, view, item }} record={attendance.record} />
          ))}
      <ProblemNotice problem={attendance.problem} />
      <RollList view={view} mayEdit={mayEdit} record={attendance.record} item={item} />
      {item && (
        <Recusals
          view={view}
          item={item}
          seatIds={mayEdit ? roll.map((line) => line.seatId) : maySpeak ? ownSeatIds : []}
        />
      )}
    </>
  )
}
