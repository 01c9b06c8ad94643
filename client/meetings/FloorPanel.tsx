import { useQuery } from '@tanstack/react-query'
import { Hand } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Floor, Speaker } from '../../shared/meetings/floor.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuButton, MenuItem } from '../ui/Menu.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './FloorPanel.module.css'
import { minutesOf } from './itemTimeWords.ts'
import { floorQuery } from './queries.ts'
import { useServerClock } from './useServerClock.ts'

interface FloorPanelProps {
  view: MeetingView
  /** The seats of this group that the person holds, and the ids by which they are alternates of others. */
  ownSeatIds: readonly string[]
}

/** The floor of the item the meeting is at: its time, who speaks, who waits; one's own hand, and for who runs the meeting everybody's. */
export function FloorPanel({ view, ownSeatIds }: FloorPanelProps): ReactElement | null {
  const t = useTranslation('meetings.floor')
  const { id: meetingId } = view.meeting
  const { data: floor, dataUpdatedAt } = useQuery(floorQuery(meetingId))
  const mayGive = view.actions.includes('meeting.run')
  const { ask, act, problem, pending } = useFloor(meetingId)
  if (!floor) return null

  const raised = [...(floor.speaking ? [floor.speaking] : []), ...floor.queue]
  const isOwn = (seatId: string) =>
    view.roll.some((line) => line.seatId === seatId && ownSeatIds.includes(line.alternate?.id ?? line.seatId))
  const present = view.roll.filter(
    (line) => line.status === 'present' && !raised.some(({ seatId }) => seatId === line.seatId),
  )
  const own = present.find(({ seatId }) => isOwn(seatId))
  const others = mayGive ? present.filter((line) => line !== own) : []
  return (
    <section className={styles.floor} aria-label={t('title')}>
      {floor.timer && <ItemTime floor={floor} heardAtMs={dataUpdatedAt} />}
      {floor.speaking && (
        <p className={styles.speaking} data-speaking={floor.speaking.seatId}>
          <span className={styles.label}>{t('speaking')}</span> <Who speaker={floor.speaking} />
          {(mayGive || isOwn(floor.speaking.seatId)) && (
            <Button
              small
              isPending={pending}
              onPress={() => act({ requestId: floor.speaking?.requestId ?? '', what: 'ended' })}
            >
              {t('end')}
            </Button>
          )}
        </p>
      )}
      {floor.queue.length > 0 && (
        <ol className={styles.queue} aria-label={t('queue')}>
          {floor.queue.map((speaker) => (
            <li key={speaker.requestId} className={styles.line}>
              <Who speaker={speaker} />
              <span className={styles.acts}>
                {mayGive && (
                  <Button
                    small
                    aria-label={t('giveTo', { organisation: speaker.organisation })}
                    isPending={pending}
                    onPress={() => act({ requestId: speaker.requestId, what: 'given' })}
                  >
                    {t('give')}
                  </Button>
                )}
                {(mayGive || isOwn(speaker.seatId)) && (
                  <Button
                    small
                    variant="bare"
                    aria-label={t('takeBackOf', { organisation: speaker.organisation })}
                    isPending={pending}
                    onPress={() => act({ requestId: speaker.requestId, what: 'ended' })}
                  >
                    {t('takeBack')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      <ProblemNotice problem={problem} />
      <div className={styles.acts}>
        {own && (
          <Button small icon={Hand} isPending={pending} onPress={() => ask(own.seatId)}>
            {t('ask')}
          </Button>
        )}
        {others.length > 0 && (
          <Menu label={t('askFor')} trigger={<MenuButton small>{t('askFor')}</MenuButton>}>
            {others.map(({ seatId, organisation }) => (
              <MenuItem key={seatId} id={seatId} onAction={() => ask(seatId)}>
                {organisation}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
    </section>
  )
}

function Who({ speaker }: { speaker: Speaker }): ReactElement {
  const t = useTranslation('meetings.floor')
  const roll = useTranslation('roll')
  return (
    <span>
      <strong>{speaker.organisation}</strong>{' '}
      <span className="meta">
        {roll(`mode.${speaker.mode}`)}
        {speaker.hasSpoken && ` · ${t('again')}`}
      </span>
    </span>
  )
}

/** The time of the item by the server's clock; what is over is said, and no more than said. */
function ItemTime({ floor, heardAtMs }: { floor: Floor; heardAtMs: number }): ReactElement | null {
  const t = useTranslation('meetings.floor')
  const now = useServerClock(floor.now, heardAtMs)
  if (!floor.timer) return null
  return (
    <p className={styles.time} data-item-time>
      {t('time', minutesOf(floor.timer, now))}
    </p>
  )
}

function useFloor(meetingId: string) {
  const refresh = [keys.meetings.floor(meetingId)]
  const asking = useMutate(
    (seatId: string, intent) =>
      api.meetings[':meetingId'].floor.$post({ param: { meetingId }, json: { seatId } }, intent),
    { refresh },
  )
  const acting = useMutate(
    ({ requestId, what }: { requestId: string; what: 'given' | 'ended' }, intent) => {
      const to = api.meetings[':meetingId'].floor[':requestId']
      const param = { meetingId, requestId }
      return what === 'given' ? to.given.$post({ param }, intent) : to.ended.$post({ param }, intent)
    },
    { refresh },
  )
  return {
    ask: (seatId: string) => void asking.send(seatId),
    act: (done: { requestId: string; what: 'given' | 'ended' }) => void acting.send(done),
    problem: asking.problem ?? acting.problem,
    pending: asking.pending || acting.pending,
  }
}
