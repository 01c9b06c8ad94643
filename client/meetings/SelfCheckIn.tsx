import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import type { PresenceMode, RollLine } from '../../shared/meetings/attendance.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import styles from './SelfCheckIn.module.css'
import type { useAttendance } from './useAttendance.ts'

interface SelfCheckInProps {
  line: RollLine
  record: ReturnType<typeof useAttendance>['record']
}

/** One's own line: a press says that one is there, in the room or remotely; another changes between the two. */
export function SelfCheckIn({ line, record }: SelfCheckInProps): ReactElement {
  const t = useTranslation('roll')
  const isPresent = line.recorded && line.status === 'present'
  const say = (mode: PresenceMode) => () => void record(line.seatId, 'present', mode)
  return (
    <section className={styles.own} aria-label={line.organisation}>
      <p className={styles.seat}>{line.organisation}</p>
      {isPresent ? (
        <>
          <p className={styles.here}>
            <Check aria-hidden /> {t('youAre')}: {t(`mode.${line.mode}`)}
          </p>
          <Button small onPress={say(line.mode === 'room' ? 'remote' : 'room')}>
            {t(line.mode === 'room' ? 'hereRemote' : 'hereRoom')}
          </Button>
        </>
      ) : (
        <div className={styles.choice}>
          <Button variant="primary" onPress={say('room')}>
            {t('hereRoom')}
          </Button>
          <Button onPress={say('remote')}>{t('hereRemote')}</Button>
        </div>
      )}
    </section>
  )
}
