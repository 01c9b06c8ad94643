import { useQueries, useSuspenseQuery } from '@tanstack/react-query'
import type { Answer } from '../../shared/decisions/decision.ts'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { decisionQuery, queueQuery, registerQuery } from '../decisions/queries.ts'
import type { OwnGroup } from '../groups/queries.ts'
import { openVotesQuery } from './queries.ts'

interface WaitingQueue {
  group: OwnGroup
  count: number
}

interface ReceivedAnswer {
  decisionId: string
  number: string
  texts: Texts
  answer: Answer
}

/** Everything that waits for the person, as far as it has been fetched. */
export interface WaitingFor {
  votes: Vote[]
  notes: Escalation[]
  queues: WaitingQueue[]
  answers: ReceivedAnswer[]
}

const ANSWERS_SHOWN = 5

/** Gathers what waits for the person in their groups; votes come first and are there at once. */
export function useWaiting(groups: readonly OwnGroup[]): WaitingFor {
  const { votes } = useSuspenseQuery(openVotesQuery).data
  const { notes, answers } = useOwnDecisions(groups)
  const scheduling = groups.filter(({ actions }) => actions.includes('escalation.decide'))
  const queues = useQueries({ queries: scheduling.map(({ id }) => queueQuery(id)) }).flatMap(({ data }, place) => {
    const group = scheduling[place]
    const count = data?.escalations.filter(({ state }) => state === 'submitted').length ?? 0
    return group && count > 0 ? [{ group, count }] : []
  })
  return { votes, notes, queues, answers }
}

/** Notes still to be completed by those who may write them, and the committee's latest answers. */
function useOwnDecisions(groups: readonly OwnGroup[]): Pick<WaitingFor, 'notes' | 'answers'> {
  const seated = groups.filter(({ kind, roles }) => kind === 'working' && roles.length > 0)
  const drafting = new Set(seated.filter(({ actions }) => actions.includes('escalation.draft')).map(({ id }) => id))
  const decisions = useQueries({ queries: seated.map(({ id }) => registerQuery(id)) }).flatMap(
    ({ data }) => data?.decisions ?? [],
  )

  // Only entries that are not before the committee yet can have a note in the making.
  const open = decisions.filter(({ groupId, state }) => state === 'adopted' && drafting.has(groupId))
  const notes = useQueries({ queries: open.map(({ id }) => decisionQuery(id)) }).flatMap(
    ({ data }) => data?.escalations.filter(({ state }) => state === 'draft') ?? [],
  )

  const answers = decisions
    .flatMap(({ id, number, texts, answer }) => (answer ? [{ decisionId: id, number, texts, answer }] : []))
    .toSorted((a, b) => b.answer.answeredAt.localeCompare(a.answer.answeredAt))
    .slice(0, ANSWERS_SHOWN)
  return { notes, answers }
}
