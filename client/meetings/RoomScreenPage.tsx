import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import { roomScreenQuery } from '../votes/queries.ts'
import { ScreenVote } from '../votes/ScreenVote.tsx'
import { RoomScreenView } from './RoomScreenView.tsx'
import { ScreenFoot } from './ScreenFoot.tsx'
import { ScreenLinks } from './ScreenLinks.tsx'

interface RoomScreenPageProps {
  meetingId: string
  /** The one language it speaks; undefined for all three beside each other. */
  language: Locale | undefined
}

/** The wall of a meeting for somebody who is signed in, kept up to date by the journal. */
export function RoomScreenPage({ meetingId, language }: RoomScreenPageProps): ReactElement {
  const { data: screen, dataUpdatedAt } = useSuspenseQuery(roomScreenQuery(meetingId))
  return (
    <RoomScreenView
      screen={screen}
      heardAtMs={dataUpdatedAt}
      language={language}
      vote={ScreenVote}
      foot={
        <ScreenFoot language={language} meetingId={meetingId}>
          <ScreenLinks meetingId={meetingId} />
        </ScreenFoot>
      }
    />
  )
}
