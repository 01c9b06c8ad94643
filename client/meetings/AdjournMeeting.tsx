import type { ReactElement } from 'react'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { quorumOf } from '../../shared/meetings/quorum.ts'
import { checkAdjourn } from '../../shared/meetings/secondMeeting.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { useMutate } from '../useMutate.ts'
import { StepDialog } from './StepDialog.tsx'

/** Closes a meeting whose quorum is missing, where the group's rules know a second one; nothing otherwise. */
export function AdjournMeeting({ view }: { view: MeetingView }): ReactElement | null {
  const t = useTranslation('meetings')
  const { meeting, roll, rules } = view
  const adjourn = useMutate(
    (_: void, intent) => api.meetings[':meetingId'].adjourn.$post({ param: { meetingId: meeting.id } }, intent),
    { refresh: [keys.meetings.detail(meeting.id)] },
  )
  if (checkAdjourn(meeting, quorumOf(roll, rules), rules) !== null) return null
  return (
    <StepDialog
      verb={t('adjourn')}
      question={t('adjournAsk')}
      variant="quiet"
      onTake={() => adjourn.send()}
      change={adjourn}
    >
      {() => <p>{t('adjournFinal')}</p>}
    </StepDialog>
  )
}
