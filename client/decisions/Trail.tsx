import type { ReactNode } from 'react'
import type { TrailKind, TrailLink, TrailState, TrailStep } from '../../shared/decisions/chain.ts'
import { escalationOutcomes } from '../../shared/decisions/escalation.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Plate } from '../ui/Plate.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { Thread, type ThreadKind, type ThreadStep } from '../ui/Thread.tsx'
import { Time } from '../ui/Time.tsx'
import { OutcomeTag } from './OutcomeTag.tsx'
import styles from './Trail.module.css'
import { Wording } from './Wording.tsx'

const kindOnThread: Record<TrailKind, ThreadKind> = {
  item: 'item',
  vote: 'vote',
  round: 'vote',
  decision: 'decision',
  escalation: 'escalation',
  committeeItem: 'item',
  committeeVote: 'vote',
  committeeWritten: 'vote',
  answer: 'answer',
  transmission: 'transmission',
}

const stateOnThread: Record<TrailState, ThreadStep['state']> = { done: 'done', waiting: 'waiting', broken: 'ended' }

export interface TrailProps {
  /** What the way began with, before the meeting. */
  before: readonly ThreadStep[]
  steps: readonly TrailStep[]
  /** The decision whose page this is. */
  decisionId: string
}

/** The whole way of a decision, downwards: every station opens its thing and says what is known of it. */
export function Trail({ before, steps, decisionId }: TrailProps) {
  const t = useTranslation('decisions')
  const stations = steps.map((step): ThreadStep => {
    const href = step.link && hrefOf(step.link, decisionId, steps)
    return {
      id: step.kind,
      kind: kindOnThread[step.kind],
      state: stateOnThread[step.state],
      title: <StepTitle step={step} isHere={leadsTo(step, decisionId)} />,
      detail: <StepDetail step={step} isHere={leadsTo(step, decisionId)} />,
      ...(href ? { href } : {}),
    }
  })
  return <Thread label={t('trail')} steps={[...before, ...stations]} />
}

function StepTitle({ step, isHere }: { step: TrailStep; isHere: boolean }): ReactNode {
  const t = useTranslation('decisions')
  const { kind, texts, number, outcome } = step
  const answered = escalationOutcomes.find((some) => some === outcome)
  switch (kind) {
    case 'committeeItem':
    case 'committeeVote':
    case 'committeeWritten':
      return t(`step.${kind}`)
    case 'item':
    case 'vote':
    case 'round':
      return <TextIn texts={texts} fallback={t('step.inGroup')} />
    case 'transmission':
      return null
    case 'decision':
      return isHere ? t('thisDecision') : number && <Plate number={number} copyable={false} />
    case 'escalation':
      return number ? <Plate number={number} copyable={false} /> : t('step.escalation')
    case 'answer':
      return (
        <span className={styles.answer}>
          {answered ? <OutcomeTag outcome={answered} /> : t('step.answer')}
          {number && (isHere ? t('thisDecision') : <Plate number={number} copyable={false} />)}
        </span>
      )
  }
}

function StepDetail({ step, isHere }: { step: TrailStep; isHere: boolean }): ReactNode {
  const t = useTranslation('decisions')
  const { kind, state, texts, at } = step
  const isWorded = Object.keys(texts).length > 0
  return (
    <>
      {kind === 'item' && state === 'broken' && <p>{t('missing')}</p>}
      {kind.startsWith('committee') && isWorded && (
        <p>
          <TextIn texts={texts} fallback="" />
        </p>
      )}
      {(kind === 'answer' || kind === 'decision') && isWorded && !isHere && <Wording texts={texts} size="small" />}
      {at !== null && (
        <p>
          <Time iso={at} shape="date" />
        </p>
      )}
      {kind === 'transmission' && <p>{t('transmissionLater')}</p>}
    </>
  )
}

function leadsTo({ link }: TrailStep, decisionId: string): boolean {
  return link?.to === 'decision' && link.decisionId === decisionId
}

/** A step about the decision whose page this is leads nowhere; a vote leads to its item. */
function hrefOf(link: TrailLink, decisionId: string, steps: readonly TrailStep[]): string | undefined {
  switch (link.to) {
    case 'item':
      return paths.meeting(link.meetingId, link.itemId)
    case 'vote':
      return link.meetingId === null
        ? paths.vote(link.voteId)
        : paths.meeting(link.meetingId, itemIn(link.meetingId, steps))
    case 'escalation':
      return paths.escalation(link.escalationId)
    case 'decision':
      return link.decisionId === decisionId ? undefined : paths.decision(link.decisionId)
  }
}

function itemIn(meetingId: string, steps: readonly TrailStep[]): string | undefined {
  for (const { link } of steps) if (link?.to === 'item' && link.meetingId === meetingId) return link.itemId
  return undefined
}
