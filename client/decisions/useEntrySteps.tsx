import type { Decision } from '../../shared/decisions/decision.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import type { ThreadStep } from '../ui/Thread.tsx'

/** The way of an entry as far as the register alone knows it; the whole way is on the entry's own page. */
export function useEntrySteps(decision: Decision, needs: number): ThreadStep[] {
  const t = useTranslation('escalations')
  const boards = useTranslation('boards')
  const { answer, state, kind, meetingId, itemId, voteId } = decision
  const meeting = meetingId === null ? {} : { href: paths.meeting(meetingId, itemId ?? undefined) }
  const steps: ThreadStep[] = []
  if (needs > 0) {
    steps.push({
      id: 'needs',
      kind: 'need',
      state: 'done',
      detail: boards('needCount', { count: needs }),
      href: paths.decision(decision.id),
    })
  }
  if (itemId !== null) steps.push({ id: 'item', kind: 'item', state: 'done', ...meeting })
  if (voteId !== null) steps.push({ id: 'vote', kind: 'vote', state: 'done', ...meeting })
  steps.push({
    id: 'decision',
    kind: 'decision',
    state: state === 'void' ? 'ended' : 'done',
    href: paths.decision(decision.id),
  })
  if (state === 'void' || (state === 'adopted' && kind !== 'recommendation')) return steps

  const isBefore = state !== 'adopted'
  steps.push({
    id: 'escalation',
    kind: 'escalation',
    state: isBefore ? 'done' : 'waiting',
    ...(answer ? { detail: <span translate="no">{answer.escalationNumber}</span> } : {}),
  })
  if (!isBefore) return steps
  const answered = state === 'answered' && answer !== null
  steps.push({
    id: 'answer',
    kind: 'answer',
    state: answered ? 'done' : 'waiting',
    ...(answer ? { detail: t(`outcome.${answer.outcome}`) } : {}),
  })
  const goesOn = answer?.outcome === 'endorsed' || answer?.outcome === 'endorsedWithAmendments'
  if (answered && goesOn) steps.push({ id: 'transmission', kind: 'transmission', state: 'waiting' })
  return steps
}
