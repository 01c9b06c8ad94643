import type { Kysely } from 'kysely'
import { chain, type TrailFacts, type TrailItem, type TrailStep, type TrailVote } from '../../shared/decisions/chain.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { may, type Viewer } from '../../shared/groups/rights.ts'
import type { Tables } from '../database/tables.ts'
import { readAgendaItems } from '../../shared/meetings/readAgenda.ts'
import { findRound } from '../consent/store.ts'
import { readDocument } from '../documents/readDocument.ts'
import { findMeeting } from '../meetings/store.ts'
import { findVote } from '../votes/store.ts'
import { listOfDecision, type StoredEscalation } from './escalationStore.ts'
import { findAsking } from './findAsking.ts'
import { maySee } from './requireEscalation.ts'
import { readSource } from './readSource.ts'

type Db = Kysely<Tables>

/** The way of a decision, as far as the viewer may follow it; a committee's answer stands at the end of the asking decision's way. */
export async function traceDecision(db: Db, viewer: Viewer, decision: Decision): Promise<TrailStep[]> {
  return chain(await readFacts(db, viewer, await findAsking(db, decision)))
}

async function readFacts(db: Db, viewer: Viewer, decision: Decision): Promise<TrailFacts> {
  const { id, number, kind, state, texts, adoptedAt, answer, meetingId, itemId, voteId, roundId } = decision
  const own = may(viewer, 'group.read', decision.groupId)
  const escalation = (await listOfDecision(db, id)).findLast((one) => maySee(viewer, one))
  return {
    item: meetingId === null || itemId === null ? null : own ? await readItem(db, meetingId, itemId) : 'hidden',
    passageMissing: own && (await readSource(db, decision)) === 'missing',
    vote: voteId === null ? null : own ? await readVote(db, voteId) : 'hidden',
    round: roundId === null ? null : own ? await readRound(db, roundId) : 'hidden',
    decision: { id, number, kind, state, texts, at: adoptedAt },
    escalation: escalation
      ? { id: escalation.id, number: escalation.number, state: escalation.state, at: escalation.submittedAt }
      : null,
    answer,
    ...(await readCommitteeFacts(db, viewer, escalation)),
  }
}

type CommitteeFacts = Pick<
  TrailFacts,
  'committeeItem' | 'committeeVote' | 'inWriting' | 'runningVoteId' | 'answerDecisionId'
>

async function readCommitteeFacts(
  db: Db,
  viewer: Viewer,
  escalation: StoredEscalation | undefined,
): Promise<CommitteeFacts> {
  const nothing: CommitteeFacts = {
    committeeItem: null,
    committeeVote: null,
    inWriting: false,
    runningVoteId: null,
    answerDecisionId: null,
  }
  if (!escalation || escalation.state === 'draft' || escalation.state === 'submitted') return nothing
  const { meetingId, itemId, voteId, answerDecisionId, state } = escalation
  const answered = state === 'answered' && voteId !== null
  const inWriting = state === 'inWriting' || (answered && meetingId === null)
  if (!may(viewer, 'group.read', escalation.toGroupId)) {
    return { ...nothing, inWriting, committeeItem: 'hidden', committeeVote: answered ? 'hidden' : null }
  }
  return {
    committeeItem: meetingId === null || itemId === null ? null : await readItem(db, meetingId, itemId),
    committeeVote: answered ? await readVote(db, voteId) : null,
    inWriting,
    runningVoteId: state === 'inWriting' ? voteId : null,
    answerDecisionId,
  }
}

async function readItem(db: Db, meetingId: string, itemId: string): Promise<TrailItem | null> {
  const meeting = await findMeeting(db, meetingId)
  if (!meeting) return null
  const doc = await readDocument(db, meeting.agendaDocumentId)
  try {
    const item = readAgendaItems(doc).find(({ id }) => id === itemId)
    return { meetingId, itemId, title: item?.title ?? {}, at: meeting.startsAt }
  } finally {
    doc.destroy()
  }
}

async function readRound(db: Db, roundId: string): Promise<TrailFacts['round']> {
  const round = await findRound(db, roundId)
  if (!round) return null
  return { meetingId: round.meetingId, itemId: round.itemId, result: round.result, at: round.endedAt }
}

async function readVote(db: Db, voteId: string): Promise<TrailVote | null> {
  const vote = await findVote(db, voteId)
  if (!vote?.outcome) return null
  return { meetingId: vote.meetingId, voteId, outcome: vote.outcome, result: vote.result, at: vote.closedAt }
}
