import { Lock, LockOpen } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { ConveneGaps } from './ConveneGaps.tsx'
import { StepDialog } from './StepDialog.tsx'

interface MeetingStepsProps {
  view: MeetingView
  /** What is still missing before the meeting can be convened; null while the agenda is being fetched. */
  gaps: readonly Refusal[] | null
  onGoTo: (gap: Refusal) => void
  onTakeRoll: () => void
}

/** The next step of the meeting's course, for those who run it, and the lock of its agenda. */
export function MeetingSteps({ view, gaps, onGoTo, onTakeRoll }: MeetingStepsProps): ReactElement | null {
  const { meeting, actions } = view
  if (!actions.includes('meeting.run') || meeting.state === 'closed') return null
  return (
    <>
      <AgendaLock view={view} />
      {meeting.state === 'draft' && <Convene view={view} gaps={gaps} onGoTo={onGoTo} />}
      {meeting.state === 'convened' && <Open view={view} onTakeRoll={onTakeRoll} />}
      {meeting.state === 'open' && <Close view={view} />}
    </>
  )
}

function Convene({ view, gaps, onGoTo }: Pick<MeetingStepsProps, 'view' | 'gaps' | 'onGoTo'>): ReactElement {
  const t = useTranslation('meetings')
  const { id } = view.meeting
  const param = { meetingId: id }
  const convene = useMutate((_: void, intent) => api.meetings[':meetingId'].convene.$post({ param }, intent), {
    refresh: [keys.meetings.detail(id)],
  })
  return (
    <StepDialog
      verb={t('convene')}
      question={t('conveneAsk')}
      step={convene}
      isReady={gaps !== null && gaps.length === 0}
    >
      {(close) => (
        <>
          {gaps !== null && (
            <ConveneGaps
              gaps={gaps}
              onGoTo={(gap) => {
                close()
                onGoTo(gap)
              }}
            />
          )}
          <p>{t('conveneFinal')}</p>
        </>
      )}
    </StepDialog>
  )
}

function Open({ view, onTakeRoll }: Pick<MeetingStepsProps, 'view' | 'onTakeRoll'>): ReactElement {
  const t = useTranslation('meetings')
  const { id } = view.meeting
  const param = { meetingId: id }
  const open = useMutate((_: void, intent) => api.meetings[':meetingId'].open.$post({ param }, intent), {
    refresh: [keys.meetings.detail(id)],
  })
  const hasRoll = view.roll.some((line) => line.status === 'present')
  return (
    <StepDialog verb={t('openMeeting')} question={t('openAsk')} step={open} isReady={hasRoll}>
      {(close) => (
        <>
          <p>{t('openFinal')}</p>
          {!hasRoll && (
            <Notice
              tone="warning"
              action={
                <Button
                  small
                  onPress={() => {
                    close()
                    onTakeRoll()
                  }}
                >
                  {t('takeRoll')}
                </Button>
              }
            >
              {t('openRollMissing')}
            </Notice>
          )}
        </>
      )}
    </StepDialog>
  )
}

function Close({ view }: { view: MeetingView }): ReactElement {
  const t = useTranslation('meetings')
  const { id } = view.meeting
  const param = { meetingId: id }
  const close = useMutate((_: void, intent) => api.meetings[':meetingId'].close.$post({ param }, intent), {
    refresh: [keys.meetings.detail(id)],
  })
  return (
    <StepDialog verb={t('closeMeeting')} question={t('closeAsk')} step={close}>
      {() => <p>{t('closeFinal')}</p>}
    </StepDialog>
  )
}

function AgendaLock({ view }: { view: MeetingView }): ReactElement {
  const t = useTranslation('agenda')
  const { id, agendaLocked } = view.meeting
  const change = useMutate(
    (locked: boolean, intent) =>
      api.meetings[':meetingId']['agenda-lock'].$post({ param: { meetingId: id }, json: { locked } }, intent),
    { refresh: [keys.meetings.detail(id)] },
  )
  return (
    <>
      <ProblemNotice problem={change.problem} />
      <Button
        variant="bare"
        icon={agendaLocked ? LockOpen : Lock}
        isPending={change.pending}
        onPress={() =>
          void change.send(!agendaLocked).then((done) => done && !agendaLocked && announce(t('lockMeans')))
        }
      >
        {t(agendaLocked ? 'unlock' : 'lock')}
      </Button>
    </>
  )
}
