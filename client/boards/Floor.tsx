import type { ReactElement } from 'react'
import type { Speaker, Talk } from '../../shared/boards/talk.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { classes } from '../ui/classes.ts'
import { BoardTimer } from './BoardTimer.tsx'
import styles from './TalkRound.module.css'

/** On the wall as many as can be read from afar; the rest is a number. */
const ON_THE_WALL = 3

interface FloorProps {
  talk: Talk
  /** The server's clock, and when this device heard it. */
  now: string
  heardAt: number
  size?: 'bar' | 'wall'
}

/** Who has the floor and how long, who comes next, and how many have spoken. */
export function Floor({ talk, now, heardAt, size = 'bar' }: FloorProps): ReactElement {
  const t = useTranslation('boards.talk')
  const { speaking, waiting, passed, spoken } = talk
  const onWall = size === 'wall'
  return (
    <div className={classes(styles.floor, onWall && styles.wall)}>
      {speaking && (
        <div className={styles.speaking}>
          <p>
            <span className="meta">{t('speaking')}</span>
            <Named speaker={speaking} />
          </p>
          <BoardTimer
            key={`${talk.round} ${speaking.seatId}`}
            timer={{ state: 'running', endsAt: speaking.endsAt }}
            {...{ now, heardAt, size }}
          />
        </div>
      )}
      {!speaking && waiting.length === 0 && <p>{t('over')}</p>}
      {waiting.length > 0 && (
        <div>
          <p className="meta">{t('upNext')}</p>
          <ol className={styles.line}>
            {waiting.slice(0, onWall ? ON_THE_WALL : undefined).map((speaker) => (
              <li key={speaker.seatId} data-waits={speaker.seatId}>
                <Named speaker={speaker} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {passed.length > 0 && !onWall && (
        <p className="meta">
          {t('passed')}: {passed.map(({ name }) => name).join(', ')}
        </p>
      )}
      <p className="meta">{t('spoken', { count: spoken })}</p>
    </div>
  )
}

function Named({ speaker: { name, organisation } }: { speaker: Speaker }): ReactElement {
  return (
    <span className={styles.named}>
      <strong>{name}</strong>
      {organisation !== name && <span className="meta">{organisation}</span>}
    </span>
  )
}
