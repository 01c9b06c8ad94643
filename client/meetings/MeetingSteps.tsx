import { Lock, LockOpen } from 'lucide-react'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import type { Refusal } from '../../shared/refusal.ts'
import type { MeetingView } from '../../shared/meetings/meeting.ts'
import { type Answer, api } from '../api.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice, ProblemNotice } from '../ui/Notice.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useMutate } from '../useMutate.ts'
import { AdjournMeeting } from './AdjournMeeting.tsx'
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
export function MeetingSteps({ view, ...ways }: MeetingStepsProps): ReactElement | null {
  const { state } = view.meeting
  if (!view.actions.includes('meeting.run')) return null
  if (state === 'closed') return <PlanSecond view={view} />
  return (
    <>
      <AgendaLock view={view} />
      <AdjournMeeting view={view} />
      <NextStep view={view} state={state} {...ways} />
    </>
  )
}

/** The way to call an adjourned meeting again; once that is planned, when it is and the way to it. */
function PlanSecond({ view: { meeting, rules, second } }: { view: MeetingView }): ReactElement | null {
  const t = useTranslation('meetings')
  const format = useFormat()
  if (second)
    return (
      <Link href={paths.meeting(second.id)}>
        {t('secondPlanned', { date: format.instant(second.startsAt, 'dateTime') })}
      </Link>
    )
  if (!meeting.adjourned || !rules.secondConvocation) return null
  return (
    <LinkButton variant="primary" href={paths.meetingSecond(meeting.groupId, meeting.id)}>
      {t('planSecond')}
    </LinkButton>
  )
}

const stepAt = { draft: 'convene', convened: 'open', open: 'close' } as const
type Step = (typeof stepAt)[keyof typeof stepAt]

/** One button for all steps, so that who took one by keyboard still stands on it for the next. */
function NextStep({
  view,
  state,
  gaps,
  onGoTo,
  onTakeRoll,
}: MeetingStepsProps & { state: keyof typeof stepAt }): ReactElement {
  const t = useTranslation('meetings')
  const meetingId = view.meeting.id
  const take = useMutate(
    (step: Step, intent) => {
      const to = api.meetings[':meetingId']
      const param = { meetingId }
      if (step === 'convene') return answered(to.convene.$post({ param }, intent))
      return answered(step === 'open' ? to.open.$post({ param }, intent) : to.close.$post({ param }, intent))
    },
    { refresh: [keys.meetings.detail(meetingId)] },
  )
  const hasRoll = view.roll.some((line) => line.status === 'present')
  const steps = {
    draft: { verb: t('convene'), question: t('conveneAsk'), final: t('conveneFinal'), isReady: gaps?.length === 0 },
    convened: { verb: t('openMeeting'), question: t('openAsk'), final: t('openFinal'), isReady: hasRoll },
    open: { verb: t('closeMeeting'), question: t('closeAsk'), final: t('closeFinal'), isReady: true },
  }
  const { final, ...step } = steps[state]
  return (
    <StepDialog {...step} onTake={() => take.send(stepAt[state])} change={take}>
      {(close) => (
        <>
          {state === 'draft' && gaps && (
            <ConveneGaps
              gaps={gaps}
              onGoTo={(gap) => {
                close()
                onGoTo(gap)
              }}
            />
          )}
          <p>{final}</p>
          {state === 'convened' && !hasRoll && (
            <RollMissing
              onTakeRoll={() => {
                close()
                onTakeRoll()
              }}
            />
          )}
        </>
      )}
    </StepDialog>
  )
}

/** The steps answer with different things, none of which is needed here. */
function answered(request: Promise<Answer<object>>): Promise<Answer<object>> {
  return request
}

function RollMissing({ onTakeRoll }: { onTakeRoll: () => void }): ReactElement {
  const t = useTranslation('meetings')
  return (
    <Notice
      tone="warning"
      action={
        <Button small onPress={onTakeRoll}>
          {t('takeRoll')}
        </Button>
      }
    >
      {t('openRollMissing')}
    </Notice>
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
      <Tooltip text={t(agendaLocked ? 'unlockMeans' : 'lockMeans')}>
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
      </Tooltip>
    </>
  )
}
