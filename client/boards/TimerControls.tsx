import { Pause, Play, Plus, Square } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { BoardView, Phase } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import styles from './BoardDesk.module.css'
import { useRunBoard } from './useBoardActs.ts'

/** Minutes that each phase usually takes; a proposal. */
const usual: Partial<Record<Phase, number>> = {
  collect: 7,
  clarify: 10,
  group: 12,
  vote: 3,
  discuss: 15,
  synthesise: 15,
}
const OTHERWISE = 5
const MOST_MINUTES = 240

/** Starts, pauses, extends and stops the time of a phase. */
export function TimerControls({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { id, timer, version, phase } = view.board
  const { turnTimer } = useRunBoard(id)
  const [minutes, setMinutes] = useState(usual[phase] ?? OTHERWISE)
  return (
    <div className={styles.timer}>
      {timer.state === 'off' ? (
        <>
          <div className={styles.minutes}>
            <NumberField
              label={t('timerMinutes')}
              beside
              minValue={1}
              maxValue={MOST_MINUTES}
              value={minutes}
              onChange={(value) => setMinutes(Number.isFinite(value) ? value : OTHERWISE)}
            />
          </div>
          <Button
            small
            icon={Play}
            isPending={turnTimer.pending}
            onPress={() => void turnTimer.send({ act: 'start', seconds: minutes * 60, version })}
          >
            {t('timerStart')}
          </Button>
        </>
      ) : (
        <>
          {timer.state === 'running' ? (
            <Button small icon={Pause} onPress={() => void turnTimer.send({ act: 'pause', version })}>
              {t('timerPause')}
            </Button>
          ) : (
            <Button small icon={Play} onPress={() => void turnTimer.send({ act: 'resume', version })}>
              {t('timerResume')}
            </Button>
          )}
          <Button small icon={Plus} onPress={() => void turnTimer.send({ act: 'extend', seconds: 60, version })}>
            {t('timerExtend')}
          </Button>
          <Button small icon={Square} variant="bare" onPress={() => void turnTimer.send({ act: 'stop', version })}>
            {t('timerStop')}
          </Button>
        </>
      )}
      <ProblemNotice problem={turnTimer.problem} />
    </div>
  )
}
