import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import { problemOf } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { wallQuery } from '../votes/queries.ts'
import { ScreenVote } from '../votes/ScreenVote.tsx'
import { RoomScreenView } from './RoomScreenView.tsx'
import { ScreenFoot } from './ScreenFoot.tsx'

/**
 * The wall of one meeting for a screen at which nobody is signed in. What opens it stands after the `#` of the address, which no
 * browser sends on and no log keeps. Once its link is closed it shows nothing any more.
 */
export function WallPage({ language }: { language: Locale | undefined }): ReactElement {
  const wallKey = useLocation({ select: ({ hash }) => hash })
  const t = useTranslation('meetings.screen')
  const { data: screen, dataUpdatedAt, error } = useQuery(wallQuery(wallKey))
  const problem = error && problemOf(error)
  // A connection that is lost comes back; a link that is closed does not.
  if (problem && (problem.code !== 'offline' || !screen))
    return (
      <Page title={t('title')} width="read">
        <ProblemNotice problem={problem} />
      </Page>
    )
  if (!screen) return <Skeleton lines={5} />
  return (
    <RoomScreenView
      screen={screen}
      heardAtMs={dataUpdatedAt}
      language={language}
      vote={ScreenVote}
      foot={<ScreenFoot language={language} meetingId={null} />}
    />
  )
}
