import { useEffect, useRef } from 'react'
import { textIn } from '../../shared/i18n/locale.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'

interface MeetingAnnouncementsProps {
  meeting: Meeting
  items: readonly AgendaItem[]
  votes: readonly Vote[]
}

/** Says what happens in the meeting to those who listen: a step of its course, the item it turns to, a vote opened, closed or decided by the chair. */
export function MeetingAnnouncements({ meeting, items, votes }: MeetingAnnouncementsProps): null {
  const t = useTranslation('meetings.announce')
  const voteWords = useTranslation('votes.announce')
  const locale = useLocale()
  const before = useRef({ state: meeting.state, currentItemId: meeting.currentItemId, votes: statesOf(votes) })

  useEffect(() => {
    const last = before.current
    const now = { state: meeting.state, currentItemId: meeting.currentItemId, votes: statesOf(votes) }
    before.current = now
    if (now.state !== last.state) {
      if (now.state === 'convened') announce(t('convened'))
      if (now.state === 'open') announce(t('opened'))
      if (now.state === 'closed') announce(t('closed'))
    }
    if (now.currentItemId !== last.currentItemId) {
      const item = items.find(({ id }) => id === now.currentItemId)
      const title = item && textIn(item.title, locale)?.text
      if (title) announce(t('currentItem', { title }))
    }
    for (const vote of votes) {
      const state = heardState(vote)
      if (last.votes.get(vote.id) === state) continue
      if (state === 'open') {
        announce(voteWords('opened', { question: textIn(vote.question, locale)?.text ?? '' }))
      }
      if (state === 'decided' && last.votes.has(vote.id)) {
        announce(textIn(vote.casting?.result ?? {}, locale)?.text ?? '')
      }
      if (state === 'closed' && last.votes.has(vote.id)) {
        announce(voteWords('closed', { result: textIn(vote.result, locale)?.text ?? '' }))
      }
    }
  }, [meeting.state, meeting.currentItemId, items, votes, locale, t, voteWords])

  return null
}

type HeardState = Vote['state'] | 'decided'

function statesOf(votes: readonly Vote[]): ReadonlyMap<string, HeardState> {
  return new Map(votes.map((vote) => [vote.id, heardState(vote)]))
}

/** The close of a vote is said once it can be said with its result: a secret one's comes a moment later. */
function heardState({ state, outcome, casting }: Vote): HeardState {
  if (casting !== null) return 'decided'
  return state === 'closed' && outcome === null ? 'open' : state
}
