import { useEffect, useRef } from 'react'
import { type Locale, textIn } from '../../shared/i18n/locale.ts'
import type { RoomScreen } from '../../shared/votes/roomScreen.ts'
import { announce } from '../ui/announce.ts'
import { useEveryLanguage } from '../i18n/useEveryLanguage.ts'

/** Says what changes on the wall to those who listen: the item the meeting turns to, a vote opened, its result. */
export function useScreenAnnouncements({ agenda, currentItemId, vote }: RoomScreen, locale: Locale): void {
  const translate = useEveryLanguage()
  const item = agenda.find(({ id }) => id === currentItemId)
  const title = item && textIn(item.title, locale)?.text
  useOnChange(currentItemId, () => {
    if (title) announce(translate(locale, 'meetings.announce.currentItem', { title }))
  })
  // The close is said once it can be said with its result.
  const heard = vote && `${vote.id} ${vote.outcome ?? 'open'}`
  useOnChange(heard, () => {
    if (vote?.state === 'open') {
      announce(translate(locale, 'votes.announce.opened', { question: textIn(vote.question, locale)?.text ?? '' }))
    } else if (vote?.outcome) {
      announce(translate(locale, 'votes.announce.closed', { result: textIn(vote.result, locale)?.text ?? '' }))
    }
  })
}

function useOnChange(value: string | null, say: () => void): void {
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    say()
  })
}
