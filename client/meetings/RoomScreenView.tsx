import type { ComponentType, ReactElement, ReactNode } from 'react'
import { formatInstant } from '../../shared/i18n/format.ts'
import { type Locale, textIn } from '../../shared/i18n/locale.ts'
import { languagesInOrder } from '../../shared/i18n/textsInOrder.ts'
import type { RoomScreen } from '../../shared/votes/roomScreen.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { Said } from '../i18n/Said.tsx'
import { SideBySide } from '../i18n/SideBySide.tsx'
import { StateTag, type StateTone } from '../ui/StateTag.tsx'
import type { ScreenVoteProps } from '../votes/ScreenVote.tsx'
import styles from './RoomScreenView.module.css'
import { ScreenFloor, ScreenTime } from './ScreenFloor.tsx'
import { ScreenRail } from './ScreenRail.tsx'
import { ScreenRoll } from './ScreenRoll.tsx'
import { useNow } from './useNow.ts'
import { useScreenAnnouncements } from './useScreenAnnouncements.ts'
import { type Translate, useEveryLanguage } from '../i18n/useEveryLanguage.ts'

const tones: Record<RoomScreen['meeting']['state'], StateTone> = {
  draft: 'rest',
  convened: 'ahead',
  open: 'now',
  closed: 'ended',
}

interface RoomScreenViewProps {
  screen: RoomScreen
  /** When this page heard it, in milliseconds of its own clock. */
  heardAtMs: number
  /** The one language it speaks; undefined for all three beside each other. */
  language: Locale | undefined
  /** How a vote is shown. */
  vote: ComponentType<ScreenVoteProps>
  /** What whoever stands at the projector may press. */
  foot: ReactNode
}

/** The meeting as a whole room reads it from the wall: the item, the open vote's count or the last result, the floor, the roll in figures. */
export function RoomScreenView({
  screen,
  heardAtMs,
  language,
  vote: ScreenVote,
  foot,
}: RoomScreenViewProps): ReactElement {
  const translate = useEveryLanguage()
  const own = useLocale()
  const languages = language === undefined ? languagesInOrder('fr') : [language]
  // What there is room for only once stands in the first of the languages, not in that of whoever set the wall up.
  const [main = own] = languages
  useScreenAnnouncements(screen, language ?? own)
  const { meeting, vote } = screen
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <p className={styles.code} translate="no">
          {meeting.groupCode}
        </p>
        <h1 className={styles.title}>{titleOf(screen, main, translate)}</h1>
        <StateTag tone={tones[meeting.state]}>
          <Said languages={languages} of={(locale) => translate(locale, `meetings.state.${meeting.state}`)} />
        </StateTag>
        <Clock locale={main} />
      </header>
      <div className={styles.body}>
        <ScreenRail screen={screen} languages={languages} main={main} />
        <div className={styles.now}>
          <CurrentItem screen={screen} languages={languages} />
          <ScreenTime {...{ screen, languages, heardAtMs }} />
          {vote && (
            <ScreenVote
              key={vote.id}
              vote={vote}
              itemNumber={vote.itemId === screen.currentItemId ? undefined : numberOf(screen, vote.itemId)}
              languages={languages}
            />
          )}
          <ScreenFloor screen={screen} languages={languages} />
        </div>
      </div>
      <ScreenRoll screen={screen} languages={languages} />
      {foot}
    </div>
  )
}

function titleOf({ meeting, groupName }: RoomScreen, locale: Locale, translate: Translate): string {
  const group = textIn(groupName, locale)?.text ?? meeting.groupCode
  const title = textIn(meeting.title, locale)?.text
  return title ?? `${group} – ${translate(locale, 'meetings.ordinal', { number: String(meeting.ordinal) })}`
}

function numberOf({ agenda }: RoomScreen, itemId: string | null): number | undefined {
  const place = agenda.findIndex(({ id }) => id === itemId)
  return place === -1 ? undefined : place + 1
}

function CurrentItem({ screen, languages }: { screen: RoomScreen; languages: readonly Locale[] }): ReactElement {
  const translate = useEveryLanguage()
  const item = screen.agenda.find(({ id }) => id === screen.currentItemId)
  if (!item)
    return (
      <h2 className={styles.waiting}>
        <Said languages={languages} of={(locale) => translate(locale, 'meetings.screen.noItem')} />
      </h2>
    )
  return (
    <section className={styles.item} data-current-item={item.id}>
      <p className={styles.number}>
        <Said
          languages={languages}
          of={(locale) => translate(locale, 'meetings.screen.item', { number: String(numberOf(screen, item.id)) })}
        />
        {' · '}
        <Said languages={languages} of={(locale) => translate(locale, `agenda.typeShort.${item.type}`)} />
      </p>
      <h2 className={styles.itemTitle}>
        <SideBySide texts={item.title} languages={languages} fallback="–" />
      </h2>
    </section>
  )
}

function Clock({ locale }: { locale: Locale }): ReactElement {
  const now = useNow()
  return (
    <time className={styles.clock} dateTime={now}>
      {formatInstant(locale, now, 'time')}
    </time>
  )
}
