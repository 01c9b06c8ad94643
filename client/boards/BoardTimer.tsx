import { Timer } from 'lucide-react'
import { type ReactElement, useEffect, useRef } from 'react'
import type { BoardTimer as TimerState } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { classes } from '../ui/classes.ts'
import styles from './BoardTimer.module.css'
import { clockOf, useTimeLeft } from './useServerClock.ts'

interface BoardTimerProps {
  timer: TimerState
  /** The server's clock, and when this device heard it. */
  now: string
  heardAt: number
  size?: 'bar' | 'wall'
}

/** What is left of the time of a phase, the same on every screen; nothing while there is no timer. */
export function BoardTimer({ timer, now, heardAt, size = 'bar' }: BoardTimerProps): ReactElement | null {
  const t = useTranslation('boards')
  const left = useTimeLeft(timer, now, heardAt)
  const isOver = left === 0
  const wasRunning = useRef(false)
  useEffect(() => {
    if (isOver && wasRunning.current) announce(t('timeIsUp'))
    wasRunning.current = timer.state === 'running' && !isOver
  }, [isOver, timer.state, t])
  if (left === null) return null
  return (
    <p className={classes(styles.timer, size === 'wall' && styles.wall, isOver && styles.over)} role="timer">
      <Timer aria-hidden className={styles.icon} />
      <span className="for-ears">{t('timeLeft')} </span>
      <span className={styles.clock}>{clockOf(left)}</span>
      {timer.state === 'paused' && <span>{t('timerPaused')}</span>}
      {isOver && <span>{t('timeIsUp')}</span>}
    </p>
  )
}
