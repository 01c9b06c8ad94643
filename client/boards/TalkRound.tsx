import { CircleCheck, SkipForward } from 'lucide-react'
import { type ReactElement, useEffect, useState } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { allows } from '../../shared/boards/phases.ts'
import {
  type Talk,
  type TalkAct,
  TURN_SECONDS_MAX,
  TURN_SECONDS_MIN,
  TURN_SECONDS_USUAL,
} from '../../shared/boards/talk.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { type Mutate, useMutate } from '../useMutate.ts'
import { Floor } from './Floor.tsx'
import styles from './TalkRound.module.css'
import { useOwnSeatIds } from './useOwnSeatIds.ts'

type Act = Mutate<TalkAct, unknown>

/** The round robin of a discussion: who has the floor, who is next, where one stands oneself; for whoever runs it, the way on. */
export function TalkRound({ view, heardAt }: { view: BoardView; heardAt: number }): ReactElement | null {
  const t = useTranslation('boards.talk')
  const { board, may, talk } = view
  const act = useMutate(
    (json: TalkAct, intent) => api.boards[':boardId'].talk.$post({ param: { boardId: board.id }, json }, intent),
    { refresh: [keys.boards.one(board.id)] },
  )
  if (!talk && !(may.run && allows(board.phase, 'talk'))) return null
  return (
    <section className={styles.talk} aria-label={t('title')}>
      {talk ? (
        <>
          <OwnTurn talk={talk} act={act} />
          <Floor talk={talk} now={view.now} heardAt={heardAt} />
          {may.run && <RunTalk talk={talk} act={act} />}
        </>
      ) : (
        <StartTalk act={act} />
      )}
      <ProblemNotice problem={act.problem} />
    </section>
  )
}

function StartTalk({ act }: { act: Act }): ReactElement {
  const t = useTranslation('boards.talk')
  const [seconds, setSeconds] = useState(TURN_SECONDS_USUAL)
  return (
    <div className={styles.row}>
      <div className={styles.seconds}>
        <NumberField
          label={t('seconds')}
          value={seconds}
          onChange={setSeconds}
          minValue={TURN_SECONDS_MIN}
          maxValue={TURN_SECONDS_MAX}
          step={5}
        />
      </div>
      <Button small isPending={act.pending} onPress={() => void act.send({ act: 'start', seconds })}>
        {t('start')}
      </Button>
    </div>
  )
}

/** Where one stands oneself, and what one may do about it; nothing for who is not in the round. */
function OwnTurn({ talk, act }: { talk: Talk; act: Act }): ReactElement | null {
  const t = useTranslation('boards.talk')
  const own = useOwnSeatIds()
  const { round, speaking, waiting, passed } = talk
  const mine = <One extends { seatId: string }>(one: One) => own.includes(one.seatId)
  const isMine = speaking !== null && mine(speaking)
  const place = waiting.findIndex(mine)
  const seatId = (isMine ? speaking : (waiting[place] ?? passed.find(mine)))?.seatId
  const said = isMine
    ? t('youSpeak')
    : place === 0
      ? t('youAreNext')
      : place > 0
        ? t('before', { count: place })
        : seatId
          ? t('youPassed')
          : null
  const isNear = isMine || place === 0
  useEffect(() => {
    if (said !== null && isNear) announce(said)
  }, [said, isNear])
  if (seatId === undefined) return null
  return (
    <div className={styles.own} data-turn={isMine ? 'now' : place === 0 ? 'next' : 'later'}>
      <strong>{said}</strong>
      <div className={styles.row}>
        {isMine && (
          <Button
            variant="primary"
            icon={CircleCheck}
            isPending={act.pending}
            onPress={() => void act.send({ act: 'next', round, from: seatId })}
          >
            {t('finished')}
          </Button>
        )}
        {isMine || place >= 0 ? (
          <Button isPending={act.pending} onPress={() => void act.send({ act: 'pass', round, seatId })}>
            {t('pass')}
          </Button>
        ) : (
          <Button isPending={act.pending} onPress={() => void act.send({ act: 'return', round, seatId })}>
            {t('comeBack')}
          </Button>
        )}
      </div>
    </div>
  )
}

function RunTalk({ talk, act }: { talk: Talk; act: Act }): ReactElement {
  const t = useTranslation('boards.talk')
  const { round, speaking, waiting } = talk
  const next = waiting[0]
  return (
    <div className={styles.row}>
      {(next ?? speaking) && (
        <Button
          variant="primary"
          icon={SkipForward}
          isPending={act.pending}
          onPress={() => void act.send({ act: 'next', round, from: speaking?.seatId ?? null })}
        >
          {t(speaking ? 'next' : 'first')}
        </Button>
      )}
      {next && (
        <Button
          small
          variant="bare"
          isPending={act.pending}
          onPress={() => void act.send({ act: 'pass', round, seatId: next.seatId })}
        >
          {t('passFor', { name: next.name })}
        </Button>
      )}
      <Button small variant="bare" isPending={act.pending} onPress={() => void act.send({ act: 'end', round })}>
        {t('end')}
      </Button>
    </div>
  )
}
