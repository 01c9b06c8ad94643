import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Alternate } from '../../shared/groups/group.ts'
import type { AttendanceStatus, PresenceMode, RollLine } from '../../shared/meetings/attendance.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import styles from './SelfCheckIn.module.css'
import { useAttendanceWords } from './useAttendanceWords.ts'
import { useProxyScope } from './useProxyScope.ts'
import type { useAttendance } from './useAttendance.ts'

interface SelfCheckInProps {
  line: RollLine
  /** The person as an alternate of the seat; null for its holder. */
  standIn: Alternate | null
  view: MeetingView
  /** The item in sight. */
  item: { id: string; number: number } | undefined
  record: ReturnType<typeof useAttendance>['record']
}

/** One's own line: a press says that one is there, goes out or leaves, or before that will come or not; and whom one votes for besides. */
export function SelfCheckIn({ line, standIn, view, item, record }: SelfCheckInProps): ReactElement {
  const t = useTranslation('roll')
  const words = useAttendanceWords()
  const isOwn = (line.alternate?.id ?? null) === (standIn?.id ?? null)
  const isPresent = line.recorded && line.status === 'present' && isOwn
  const say =
    (status: AttendanceStatus, mode: PresenceMode = line.mode) =>
    () =>
      void record(line.seatId, status, mode, { alternateId: standIn?.id ?? null })
  const isAhead = view.meeting.state === 'convened'
  // Nobody stands in for who is there, or has given a proxy (M14, M16).
  const mayCome =
    standIn === null || !(line.status === 'represented' || (line.status === 'present' && line.alternate === null))
  return (
    <section className={styles.own} aria-label={line.organisation}>
      <p className={styles.seat}>{line.organisation}</p>
      {standIn ? <p>{t('youStandIn')}</p> : <Held line={line} roll={view.roll} item={item} />}
      {standIn === null && line.status === 'present' && line.alternate && (
        <p>{t('alternateIsThere', { name: line.alternate.name })}</p>
      )}
      {isPresent ? (
        <>
          <p className={styles.here}>
            <Check aria-hidden /> {t('youAre')}: {t(`mode.${line.mode}`)}
          </p>
          <div className={styles.choice}>
            <Button small onPress={say('present', line.mode === 'room' ? 'remote' : 'room')}>
              {t(line.mode === 'room' ? 'hereRemote' : 'hereRoom')}
            </Button>
            {!isAhead && (
              <>
                <Button small variant="bare" onPress={say('out')}>
                  {t('goOut')}
                </Button>
                <Button small variant="bare" onPress={say('left')}>
                  {t('leave')}
                </Button>
              </>
            )}
          </div>
        </>
      ) : (
        <>
          {line.recorded && <p>{words(line)}</p>}
          {!mayCome && <p>{t(line.status === 'represented' ? 'proxyInstead' : 'holderIsThere')}</p>}
          {mayCome && (
            <div className={styles.choice}>
              <Button variant="primary" onPress={say('present', 'room')}>
                {t('hereRoom')}
              </Button>
              <Button onPress={say('present', 'remote')}>{t('hereRemote')}</Button>
            </div>
          )}
          {isAhead && standIn === null && (
            <div className={styles.choice}>
              <Button small variant="bare" onPress={say('announced')}>
                {t('willCome')}
              </Button>
              <Button small variant="bare" onPress={say('excused')}>
                {t('excuseMe')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

/** The seats one votes for besides one's own, known before any vote is opened (M7). */
function Held({
  line,
  roll,
  item,
}: {
  line: RollLine
  roll: readonly RollLine[]
  item: SelfCheckInProps['item']
}): ReactElement | null {
  const t = useTranslation('roll')
  const votes = useTranslation('votes')
  const scope = useProxyScope(item)
  const givers = roll.filter((giver) => giver.status === 'represented' && giver.holderSeatId === line.seatId)
  if (givers.length === 0) return null
  return (
    <ul className={styles.held}>
      {givers.map((giver) => (
        <li key={giver.seatId}>
          <strong>{votes('alsoFor', { organisation: giver.organisation })}</strong>
          {scope(giver)}
          {line.status !== 'present' && ` (${t('proxyOnceThere')})`}
        </li>
      ))}
    </ul>
  )
}
