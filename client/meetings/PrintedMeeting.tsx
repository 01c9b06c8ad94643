import type { ReactElement } from 'react'
import type * as Y from 'yjs'
import { useTimesThere } from './useAttendanceWords.ts'
import { minutesRoot } from '../../shared/documents/protocol.ts'
import { textsInOrder } from '../../shared/i18n/textsInOrder.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { RollLine } from '../../shared/meetings/attendance.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { PrintedMinutes } from './PrintedMinutes.tsx'
import styles from './PrintedMeeting.module.css'
import { plannedTimes } from './timeRail.ts'

interface PrintedMeetingProps {
  view: MeetingView
  items: readonly AgendaItem[]
  minutes: Y.Doc | undefined
  /** Numbers in the register, by the block of the minutes they came from. */
  numbers: ReadonlyMap<string, string>
}

/** The meeting on paper: who was there, the agenda with its hours, then each item with what was proposed and said. */
export function PrintedMeeting({ view, items, minutes, numbers }: PrintedMeetingProps): ReactElement {
  const t = useTranslation('agenda')
  const format = useFormat()
  const times = plannedTimes(items, view.meeting.startsAt)
  return (
    <div className={styles.paper}>
      {view.meeting.state !== 'draft' && <PrintedRoll roll={view.roll} openedAt={view.meeting.openedAt} />}
      <h2>{t('title')}</h2>
      <ol className={styles.agenda}>
        {items.map((item, index) => (
          <li key={item.id}>
            <span className={styles.time}>{format.instant(times[index]?.from ?? view.meeting.startsAt, 'time')}</span>
            <span>
              {`${index + 1}. `}
              <TextIn texts={item.title} fallback={t('untitled')} />
            </span>
            <span className={styles.facts}>
              {[t(`typeShort.${item.type}`), format.duration(item.plannedMinutes), item.owner]
                .filter((fact) => fact !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {items.map((item, index) => (
        <PrintedItem key={item.id} item={item} number={index + 1} minutes={minutes} numbers={numbers} />
      ))}
    </div>
  )
}

interface PrintedItemProps extends Pick<PrintedMeetingProps, 'minutes' | 'numbers'> {
  item: AgendaItem
  number: number
}

function PrintedItem({ item, number, minutes, numbers }: PrintedItemProps): ReactElement {
  const t = useTranslation('agenda')
  const locale = useLocale()
  const [, ...otherTitles] = textsInOrder(item.title, locale)
  return (
    <section className={styles.item}>
      <h2>
        {`${number}. `}
        <TextIn texts={item.title} fallback={t('untitled')} />
      </h2>
      {otherTitles.map((title) => (
        <p key={title.locale} lang={title.locale} className={styles.other}>
          <LanguageTag locale={title.locale} /> {title.text}
        </p>
      ))}
      {textsInOrder(item.draft, locale).map((draft) => (
        <p key={draft.locale} lang={draft.locale} className={styles.draft}>
          <LanguageTag locale={draft.locale} /> {draft.text}
        </p>
      ))}
      {minutes && <PrintedMinutes fragment={minutes.getXmlFragment(minutesRoot(item.id))} numbers={numbers} />}
    </section>
  )
}

function PrintedRoll({ roll, openedAt }: { roll: readonly RollLine[]; openedAt: string | null }): ReactElement {
  const t = useTranslation('minutes.headings')
  const words = useTranslation('roll')
  const times = useTimesThere(openedAt)
  const standIns = ({ presences }: RollLine) =>
    [...new Set(presences.flatMap(({ alternate }) => (alternate === null ? [] : [alternate])))].map((name) =>
      words('alternateIs', { name }),
    )
  const named = (...statuses: RollLine['status'][]) =>
    roll
      .filter((line) => statuses.includes(line.status) && (line.voting || line.recorded))
      .map((line) => {
        const more = [...standIns(line), times(line)].filter((fact) => fact !== '').join('; ')
        return more === '' ? line.organisation : `${line.organisation} (${more})`
      })
      .join(', ')
  const lines = [
    { label: t('present'), names: named('present', 'out', 'left') },
    { label: t('represented'), names: named('represented') },
    { label: t('excused'), names: named('excused') },
    { label: t('absent'), names: named('absent', 'announced') },
  ]
  return (
    <dl className={styles.roll}>
      {lines
        .filter(({ names }) => names !== '')
        .map(({ label, names }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{names}</dd>
          </div>
        ))}
    </dl>
  )
}
