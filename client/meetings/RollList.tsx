import type { KeyboardEvent, ReactElement } from 'react'
import type { AttendanceStatus, PresenceMode, RollLine } from '../../shared/meetings/attendance.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { AttendanceMenu } from './AttendanceMenu.tsx'
import styles from './RollList.module.css'
import { useProxyScope } from './useProxyScope.ts'
import { useAttendanceWords, useTimesThere } from './useAttendanceWords.ts'
import type { useAttendance } from './useAttendance.ts'

interface RollListProps {
  view: MeetingView
  mayEdit: boolean
  record: ReturnType<typeof useAttendance>['record']
  /** The item in sight: who takes no part in it, and whose proxy is for it alone, is said on the line. */
  item: { id: string; number: number } | undefined
}

const byKey: Record<string, [AttendanceStatus, PresenceMode]> = {
  '1': ['present', 'room'],
  '2': ['present', 'remote'],
  '3': ['excused', 'room'],
  '4': ['absent', 'room'],
  '5': ['out', 'room'],
  '6': ['left', 'room'],
}

/** Every seat with how it attends. Whoever keeps the roll goes through it with one key per line. */
export function RollList({ view, mayEdit, record, item }: RollListProps): ReactElement {
  const t = useTranslation('roll')
  const words = useAttendanceWords()
  const times = useTimesThere(view.meeting.openedAt)
  const { roll, recusals, rules } = view

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-seat]')]
    const at = buttons.findIndex((button) => button === event.target)
    const line = roll.find(({ seatId }) => seatId === buttons[at]?.dataset['seat'])
    const said = byKey[event.key]
    const by = event.key === 'ArrowDown' || said ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!line || by === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (said) {
      const [status, mode] = said
      const isGoing = status === 'out' || status === 'left'
      void record(line.seatId, status, mode, isGoing ? { alternateId: line.alternate?.id ?? null } : {})
      announce(
        t('changed', { organisation: line.organisation, status: words({ ...line, status, mode, recorded: true }) }),
      )
    }
    buttons[at + by]?.focus()
  }

  return (
    <>
      {mayEdit && <p className={styles.keys}>{t('keys')}</p>}
      {/* Hears the keys of the buttons inside, before their menus do. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className={styles.list} aria-label={t('attendanceList')} onKeyDownCapture={mayEdit ? onKeyDown : undefined}>
        {roll.map((line) => (
          <li key={line.seatId} className={styles.line} data-attendance={line.status}>
            <Seat
              line={line}
              roll={roll}
              item={item}
              times={times(line)}
              isRecused={recusals.some((recusal) => recusal.itemId === item?.id && recusal.seatId === line.seatId)}
            />
            {mayEdit ? (
              <AttendanceMenu line={line} roll={roll} rules={rules} record={record} item={item} />
            ) : (
              <span className={styles.status}>{words(atTheEnd(line, view))}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Once a meeting is closed, a voting seat nobody spoke for was absent. */
function atTheEnd(line: RollLine, { meeting }: MeetingView): RollLine {
  return meeting.state === 'closed' && line.voting ? { ...line, recorded: true } : line
}

interface SeatProps {
  line: RollLine
  roll: readonly RollLine[]
  item: { id: string; number: number } | undefined
  /** When it was there, in words; empty when that says nothing new. */
  times: string
  isRecused: boolean
}

function Seat({ line, roll, item, times, isRecused }: SeatProps): ReactElement {
  const t = useTranslation('roll')
  const roles = useTranslation('groups.role')
  const scope = useProxyScope(item)
  const holder = roll.find((other) => other.seatId === line.holderSeatId)
  const isRepresented = line.status === 'represented' && holder !== undefined
  const sleeps = isRepresented && (holder.status !== 'present' || holder.alternate !== null)
  const gives = roll.filter((other) => other.status === 'represented' && other.holderSeatId === line.seatId)
  return (
    <span className={styles.seat}>
      <span className={styles.organisation}>{line.organisation}</span>
      {(line.role !== 'member' || !line.voting) && (
        <span className={styles.more}>
          {[line.role === 'member' ? '' : roles(line.role), line.voting ? '' : t('withoutVote')]
            .filter((word) => word !== '')
            .join(', ')}
        </span>
      )}
      {isRepresented && (
        <span className={styles.more}>
          {t('representedBy', { organisation: holder.organisation })}
          {scope(line)}
          {sleeps && ` (${t('proxySleeps', { organisation: holder.organisation })})`}
        </span>
      )}
      {line.alternate && <span className={styles.more}>{t('alternateIs', { name: line.alternate.name })}</span>}
      {line.status === 'present' &&
        line.alternate === null &&
        gives.map((giver) => (
          <span key={giver.seatId} className={styles.more}>
            {t('alsoVotesFor', { organisation: giver.organisation })}
            {scope(giver)}
          </span>
        ))}
      {times !== '' && <span className={styles.more}>{t('times', { times })}</span>}
      {isRecused && <span className={styles.recused}>{t('recused')}</span>}
    </span>
  )
}
