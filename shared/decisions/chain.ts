import type { Texts } from '../i18n/locale.ts'
import type { VoteOutcome } from '../votes/vote.ts'
import type { Answer, DecisionKind, DecisionState } from './decision.ts'
import type { EscalationOutcome, EscalationState } from './escalation.ts'

/** The stations between a word in the minutes and what became of it, in their order. */
export const trailKinds = [
  'item',
  'vote',
  'round',
  'decision',
  'escalation',
  'committeeItem',
  'committeeVote',
  'committeeWritten',
  'answer',
  'transmission',
] as const
export type TrailKind = (typeof trailKinds)[number]

/** `done`: it happened; `waiting`: it is still to come; `broken`: the thread ends or is torn here. */
export type TrailState = 'done' | 'waiting' | 'broken'

/** Where a step leads; null where the viewer may not follow or there is nothing to see yet. */
export type TrailLink =
  | { to: 'item'; meetingId: string; itemId: string }
  | { to: 'vote'; meetingId: string | null; voteId: string }
  | { to: 'decision'; decisionId: string }
  | { to: 'escalation'; escalationId: string }

export interface TrailStep {
  kind: TrailKind
  state: TrailState
  /** Number in a register, where the step has one. */
  number: string | null
  /** An item's title, a vote's result sentence, a decision's or an answer's wording. */
  texts: Texts
  outcome: VoteOutcome | EscalationOutcome | null
  at: string | null
  link: TrailLink | null
}

/** An item of a meeting, as far as the viewer may read it. */
export interface TrailItem {
  meetingId: string
  itemId: string
  title: Texts
  at: string
}

/** A closed vote, as far as the viewer may read it. */
export interface TrailVote {
  /** Null for a vote in writing. */
  meetingId: string | null
  voteId: string
  outcome: VoteOutcome
  result: Texts
  at: string | null
}

/** All that is known of a decision's way. What the viewer may not read is `hidden`: it happened, and that is all. */
export interface TrailFacts {
  item: TrailItem | 'hidden' | null
  /** The marked passage is no longer in the minutes; the decision stands all the same. */
  passageMissing: boolean
  vote: TrailVote | 'hidden' | null
  /** The consent round that was escalated: how it ended, and where. */
  round: { meetingId: string; itemId: string; result: Texts; at: string | null } | 'hidden' | null
  decision: { id: string; number: string; kind: DecisionKind; state: DecisionState; texts: Texts; at: string }
  escalation: { id: string; number: string; state: EscalationState; at: string | null } | null
  committeeItem: TrailItem | 'hidden' | null
  committeeVote: TrailVote | 'hidden' | null
  /** The committee votes on it in writing, on no agenda, or did. */
  inWriting: boolean
  /** The vote in writing that runs, for those who may read it. */
  runningVoteId: string | null
  answer: Answer | null
  /** The committee's own decision, for those who read its register. */
  answerDecisionId: string | null
}

/** The way of a decision so far and the steps still to come, first to last (T1–T4). */
export function chain(facts: TrailFacts): TrailStep[] {
  const { item, vote, decision } = facts
  const steps: TrailStep[] = []
  if (item) steps.push(itemStep('item', item, facts.passageMissing ? 'broken' : 'done'))
  if (vote) steps.push(voteStep('vote', vote))
  if (facts.round) steps.push(roundStep(facts.round))
  steps.push({
    kind: 'decision',
    state: decision.state === 'void' ? 'broken' : 'done',
    number: decision.number,
    texts: decision.texts,
    outcome: null,
    at: decision.at,
    link: { to: 'decision', decisionId: decision.id },
  })
  return decision.state === 'void' ? steps : [...steps, ...committeeSteps(facts)]
}

function committeeSteps(facts: TrailFacts): TrailStep[] {
  const { decision, escalation } = facts
  if (!escalation) return decision.kind === 'recommendation' ? [waiting('escalation')] : []
  const isDraft = escalation.state === 'draft'
  return [
    {
      ...waiting('escalation'),
      state: isDraft ? 'waiting' : 'done',
      number: escalation.number,
      at: escalation.at,
      link: { to: 'escalation', escalationId: escalation.id },
    },
    ...(isDraft ? [] : facts.inWriting ? [writtenStep(facts)] : sessionSteps(facts)),
    ...answerSteps(facts, escalation.state),
  ]
}

function sessionSteps({ committeeItem, committeeVote }: TrailFacts): TrailStep[] {
  return [
    committeeItem ? itemStep('committeeItem', committeeItem, 'done') : waiting('committeeItem'),
    committeeVote ? voteStep('committeeVote', committeeVote) : waiting('committeeVote'),
  ]
}

/** In writing there is no item: the vote is all there is, and can be seen while it runs. */
function writtenStep({ committeeVote, runningVoteId: voteId }: TrailFacts): TrailStep {
  if (committeeVote) return voteStep('committeeWritten', committeeVote)
  return { ...waiting('committeeWritten'), link: voteId === null ? null : { to: 'vote', meetingId: null, voteId } }
}

function answerSteps({ answer, answerDecisionId }: TrailFacts, state: EscalationState): TrailStep[] {
  const answered = state === 'answered' && answer !== null
  const endorsed = answer?.outcome === 'endorsed' || answer?.outcome === 'endorsedWithAmendments'
  return [
    {
      kind: 'answer',
      state: answered ? 'done' : 'waiting',
      number: answer?.decisionNumber ?? null,
      texts: answer?.texts ?? {},
      outcome: answer?.outcome ?? null,
      at: answer?.answeredAt ?? null,
      link: answerDecisionId === null ? null : { to: 'decision', decisionId: answerDecisionId },
    },
    ...(answered && endorsed ? [waiting('transmission')] : []),
  ]
}

function waiting(kind: TrailKind): TrailStep {
  return { kind, state: 'waiting', number: null, texts: {}, outcome: null, at: null, link: null }
}

function itemStep(kind: TrailKind, item: TrailItem | 'hidden', state: TrailState): TrailStep {
  if (item === 'hidden') return { ...waiting(kind), state }
  const { meetingId, itemId, title, at } = item
  return { ...waiting(kind), state, texts: title, at, link: { to: 'item', meetingId, itemId } }
}

function roundStep(round: NonNullable<TrailFacts['round']>): TrailStep {
  if (round === 'hidden') return { ...waiting('round'), state: 'done' }
  const { meetingId, itemId, result, at } = round
  return { ...waiting('round'), state: 'done', texts: result, at, link: { to: 'item', meetingId, itemId } }
}

function voteStep(kind: TrailKind, vote: TrailVote | 'hidden'): TrailStep {
  if (vote === 'hidden') return { ...waiting(kind), state: 'done' }
  const { meetingId, voteId, outcome, result, at } = vote
  return { ...waiting(kind), state: 'done', texts: result, outcome, at, link: { to: 'vote', meetingId, voteId } }
}
