import { Presentation, Video } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { isLate } from '../../shared/meetings/notice.ts'
import { isSafeAddress } from '../../shared/documents/links.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { TimeSpan } from '../ui/Time.tsx'
import styles from './MeetingLead.module.css'

/** When and where a meeting is, its name in the other languages, and how it came about. */
export function MeetingLead({
  meeting,
  otherTitles,
}: {
  meeting: Meeting
  otherTitles: ReactElement | null
}): ReactElement {
  const t = useTranslation('meetings')
  return (
    <div className={styles.lead}>
      {otherTitles}
      <p className={styles.facts}>
        <TimeSpan from={meeting.startsAt} to={meeting.endsAt} />
        {meeting.place !== '' && <span>{meeting.place}</span>}
        {isSafeAddress(meeting.link) && (
          <a href={meeting.link} target="_blank" rel="noopener noreferrer">
            <Video aria-hidden className={styles.icon} />
            {t('joinRemotely')}
          </a>
        )}
        <a href={paths.roomScreen(meeting.id)} target="_blank" rel="noopener">
          <Presentation aria-hidden className={styles.icon} />
          {t('screen.title')}
        </a>
        <Course meeting={meeting} />
      </p>
    </div>
  )
}

/** The steps a meeting has taken, the lateness of its convocation said. */
function Course({ meeting }: { meeting: Meeting }): ReactElement | null {
  const t = useTranslation('meetings')
  const format = useFormat()
  const { convenedAt, notice, openedAt, closedAt } = meeting
  if (convenedAt === null && meeting.secondOf === null) return null
  return (
    <span className={styles.course}>
      {convenedAt !== null && <span>{t('convened', { date: format.instant(convenedAt, 'shortDate') })}</span>}
      {notice && isLate(notice) && (
        <span className={styles.late}>
          {t('convenedLate', { days: String(notice.days), needed: String(notice.needed) })}
        </span>
      )}
      {openedAt !== null && <span>{t('opened', { time: format.instant(openedAt, 'time') })}</span>}
      {meeting.secondOf !== null && (
        <span>
          {t('secondOf')} · <Link href={paths.meeting(meeting.secondOf)}>{t('toFirst')}</Link>
        </span>
      )}
      {meeting.adjourned && <span className={styles.late}>{t('adjourned')}</span>}
      {closedAt !== null && <span>{t('closed', { time: format.instant(closedAt, 'time') })}</span>}
    </span>
  )
}

/** A meeting's title in the languages the heading does not show. */
export function OtherTitles({
  titles,
}: {
  titles: readonly { locale: 'en' | 'fr' | 'nl'; text: string }[]
}): ReactElement | null {
  if (titles.length === 0) return null
  return (
    <p className={styles.titles}>
      {titles.map(({ locale, text }) => (
        <span key={locale}>
          <LanguageTag locale={locale} /> <span lang={locale}>{text}</span>
        </span>
      ))}
    </p>
  )
}
