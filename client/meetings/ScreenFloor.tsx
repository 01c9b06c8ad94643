import type { ReactElement } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { RoomScreen, ScreenSpeaker } from '../../shared/votes/roomScreen.ts'
import { Said } from '../i18n/Said.tsx'
import { useEveryLanguage } from '../i18n/useEveryLanguage.ts'
import { itemTimeWords } from './itemTimeWords.ts'
import styles from './ScreenFloor.module.css'
import { useServerClock } from './useServerClock.ts'

interface ScreenFloorProps {
  screen: RoomScreen
  languages: readonly Locale[]
}

/** The item's time on the wall, by the server's clock. */
export function ScreenTime({
  screen,
  languages,
  heardAtMs,
}: ScreenFloorProps & { heardAtMs: number }): ReactElement | null {
  const translate = useEveryLanguage()
  const now = useServerClock(screen.now, heardAtMs)
  const { timer } = screen
  if (!timer) return null
  return (
    <p className={styles.time} data-item-time>
      <Said languages={languages} of={(locale) => itemTimeWords(translate, locale, timer, now)} />
    </p>
  )
}

/** Who has the floor and who waits for it, by organisation; nothing while nobody does. */
export function ScreenFloor({ screen, languages }: ScreenFloorProps): ReactElement | null {
  const translate = useEveryLanguage()
  const { speaking, queue } = screen
  if (!speaking && queue.length === 0) return null
  return (
    <section className={styles.floor} data-screen-floor>
      {speaking && (
        <p className={styles.speaking}>
          <span className={styles.label}>
            <Said languages={languages} of={(locale) => translate(locale, 'meetings.floor.speaking')} />
          </span>{' '}
          {speaking.organisation}
        </p>
      )}
      {queue.length > 0 && (
        <div className={styles.waiting}>
          <h3 className={styles.label}>
            <Said languages={languages} of={(locale) => translate(locale, 'meetings.floor.queue')} />
          </h3>
          <ol className={styles.queue}>
            {queue.map((speaker, place) => (
              <li key={place}>
                <Waiting speaker={speaker} languages={languages} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  )
}

function Waiting({ speaker, languages }: { speaker: ScreenSpeaker; languages: readonly Locale[] }): ReactElement {
  const translate = useEveryLanguage()
  return (
    <>
      {speaker.organisation}
      {speaker.mode === 'remote' && (
        <span className={styles.label}>
          {' '}
          <Said languages={languages} of={(locale) => translate(locale, 'roll.mode.remote')} />
        </span>
      )}
    </>
  )
}
