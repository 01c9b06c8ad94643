import { stands, wordingOf } from '../../shared/consent/round.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { noteSections } from '../../shared/decisions/escalation.ts'
import { draftNote, type NoteFacts } from '../../shared/decisions/noteDraft.ts'
import { seriesOf, sessionYear } from '../../shared/decisions/numbers.ts'
import { checkDraft } from '../../shared/decisions/transitions.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { createDocument } from '../documents/createDocument.ts'
import { append } from '../journal/append.ts'
import { findMeeting } from '../meetings/store.ts'
import { findRound } from '../consent/store.ts'
import { findVote } from '../votes/store.ts'
import { allotNumber } from './allotNumber.ts'
import { findItemTitle } from './findItemTitle.ts'
import { insertEscalation, listOfDecision } from './escalationStore.ts'
import { requireDecision } from './requireDecision.ts'

/** Starts the note that brings a decision before the committee, filled with what the register knows. See RULES.md E2. */
export async function draftEscalation(tx: Tx, actor: Viewer, decisionId: string): Promise<string> {
  const { decision, group } = await requireDecision(tx.db, actor, 'escalation.draft', decisionId)
  const others = await listOfDecision(tx.db, decisionId)
  const hasLiveEscalation = others.some((other) => other.state !== 'answered')
  const refusal = checkDraft(decision, { reportsTo: group.reportsTo, hasLiveEscalation })
  if (refusal) throw new Refused(refusal)
  const { reportsTo } = group
  if (reportsTo === null) throw refuse('groups.noCommittee')

  const facts = await readNoteFacts(tx, decision)
  const note = draftNote(facts)
  const documentId = await createDocument(tx, {
    kind: 'note',
    groupId: group.id,
    fill: (doc) => noteSections.forEach((section) => doc.getText(section).insert(0, note[section])),
  })
  const id = tx.newId()
  const year = sessionYear(facts.meeting?.startsAt ?? decision.adoptedAt)
  const number = await allotNumber(tx, seriesOf('escalations', group.code, year))
  await insertEscalation(tx.db, { id, number, decisionId, fromGroupId: group.id, toGroupId: reportsTo, documentId })
  append(tx, { kind: 'decisions.escalationDrafted', groupId: group.id, decisionId, escalationId: id })
  return id
}

async function readNoteFacts(tx: Tx, decision: Decision): Promise<NoteFacts> {
  const meeting = decision.meetingId === null ? undefined : await findMeeting(tx.db, decision.meetingId)
  const vote = decision.voteId === null ? undefined : await findVote(tx.db, decision.voteId)
  return {
    number: decision.number,
    texts: decision.texts,
    meeting: meeting ?? null,
    itemTitle: await findItemTitle(tx.db, decision),
    result: vote?.result ?? null,
    round: decision.roundId === null ? null : await readRound(tx, decision.roundId),
  }
}

/** What a round left: its last words, how it ended, and the objections that stand, as they were said. */
async function readRound(tx: Tx, roundId: string): Promise<NoteFacts['round']> {
  const round = await findRound(tx.db, roundId)
  if (!round) throw new Error(`round ${roundId} is gone`)
  const upheld = round.objections.filter(stands).map(({ organisation, text }) => ({ organisation, text }))
  return { wording: wordingOf(round).texts, result: round.result, upheld }
}
