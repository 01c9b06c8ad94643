import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Meeting, MeetingState } from '../../shared/meetings/meeting.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { StateTag, type StateTone } from '../ui/StateTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { TimeSpan } from '../ui/Time.tsx'
import styles from './MeetingLines.module.css'

const tones: Record<MeetingState, StateTone> = { draft: 'rest', convened: 'ahead', open: 'now', closed: 'ended' }

/** Meetings one under the other, each with its time, its state and the way in. */
export function MeetingLines({ meetings }: { meetings: readonly Meeting[] }): ReactElement {
  const t = useTranslation('meetings')
  return (
    <ul className={styles.meetings}>
      {meetings.map((meeting) => (
        <li key={meeting.id} className={styles.meeting}>
          <span className={styles.words}>
            <Link href={paths.meeting(meeting.id)} className={styles.title}>
              <TextIn texts={meeting.title} fallback={t('ordinal', { number: String(meeting.ordinal) })} />
            </Link>
            <span className={styles.facts}>
              {meeting.groupCode} · <TimeSpan from={meeting.startsAt} to={meeting.endsAt} />
              {meeting.place !== '' && <> · {meeting.place}</>}
            </span>
          </span>
          <StateTag tone={tones[meeting.state]}>{t(`state.${meeting.state}`)}</StateTag>
        </li>
      ))}
    </ul>
  )
}
