import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ArrowUpRight } from 'lucide-react'
import type { ConsentRound } from '../../shared/consent/round.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useMutate } from '../useMutate.ts'
import { meetingDecisionsQuery } from './queries.ts'

interface EscalateRoundProps {
  round: ConsentRound
  mayDraft: boolean
}

/** From a round that ended with its escalation: the note to the committee, drafted in one act, or the way to it once it is. */
export function EscalateRound({ round, mayDraft }: EscalateRoundProps) {
  const t = useTranslation('decisions')
  const navigate = useNavigate()
  const known = useQuery(meetingDecisionsQuery(round.meetingId)).data
  const decision = known?.decisions.find(({ roundId }) => roundId === round.id)
  const draft = useMutate(
    (_: void, intent) => api.consent[':roundId'].escalation.$post({ param: { roundId: round.id } }, intent),
    { refresh: [keys.meetings.decisions(round.meetingId)] },
  )
  if (!known) return null
  if (decision)
    return (
      <LinkButton small variant="bare" icon={ArrowUpRight} href={paths.decision(decision.id)}>
        {t('openFromRound', { number: decision.number })}
      </LinkButton>
    )
  if (!mayDraft) return null
  return (
    <>
      <Button
        small
        icon={ArrowUpRight}
        isPending={draft.pending}
        onPress={() =>
          void draft.send().then((drafted) => drafted && navigate({ href: paths.escalation(drafted.escalationId) }))
        }
      >
        {t('fromRound')}
      </Button>
      <ProblemNotice problem={draft.problem} />
    </>
  )
}
