// walk:decision 3 — one transaction: read the wording from the server's own copy, freeze it, number it, log it.
import type { Decision, DecisionKind } from '../../shared/decisions/decision.ts'
import { checkNotRejected } from '../../shared/decisions/rejectedBefore.ts'
import { checkPromote, checkWording } from '../../shared/decisions/transitions.ts'
import type { Viewer } from '../../shared/groups/rights.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import type { Meeting } from '../../shared/meetings/meeting.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findVote, listVotesOnMotions } from '../votes/store.ts'
import { isReportedOn } from '../votes/writtenStore.ts'
import { enterInRegister, sessionOfMeeting } from './enterInRegister.ts'
import { readPassage } from './readSource.ts'
import { requireMeetingOfMinutes } from './requireMeetingOfMinutes.ts'
import { findByBlock, findDecision } from './store.ts'

export interface PromoteDecision {
  documentId: string
  itemId: string
  blockId: string
  kind: DecisionKind
  /** The vote that adopted it, if one was held. */
  voteId: string | null
  /** Why it was decided without a vote, if a vote had rejected it. */
  reconsidered?: string
}

/** Enters a decision block of the minutes in the group's register; the same block again gives the same entry. See RULES.md D1–D4, and V103. */
export async function promoteDecision(tx: Tx, actor: Viewer, input: PromoteDecision): Promise<Decision> {
  const { documentId, itemId, blockId, kind, voteId, reconsidered = '' } = input
  const meeting = await requireMeetingOfMinutes(tx.db, actor, 'decision.promote', documentId)
  const earlier = await findByBlock(tx.db, documentId, blockId)
  if (earlier) return earlier

  const refusal = checkPromote(meeting.state, voteId === null ? null : await voteFacts(tx, meeting, itemId, voteId))
  if (refusal) throw new Refused(refusal)
  const { groupId, id: meetingId } = meeting
  const texts = await requireWording(tx, { groupId, documentId, itemId, blockId })
  // What rests on an adopting vote was decided again by that vote.
  const votes = voteId === null ? await listVotesOnMotions(tx.db, groupId) : []
  const rejected = checkNotRejected(texts, votes, reconsidered)
  if (rejected) throw new Refused(rejected)
  const isAgain = checkNotRejected(texts, votes, '') !== null

  const { id } = await enterInRegister(tx, sessionOfMeeting(meeting), {
    kind,
    texts,
    itemId,
    documentId,
    blockId,
    voteId,
    ...(isAgain && { reconsidered: reconsidered.trim() }),
  })
  append(tx, { kind: 'decisions.decisionPromoted', groupId, decisionId: id, meetingId })
  const entered = await findDecision(tx.db, id)
  if (!entered) throw new Error(`decision ${id} was not stored`)
  return entered
}

async function voteFacts(tx: Tx, meeting: Meeting, itemId: string, voteId: string) {
  const vote = await findVote(tx.db, voteId)
  const isOfItem =
    (vote?.meetingId === meeting.id && vote.itemId === itemId) ||
    (await isReportedOn(tx.db, voteId, meeting.id, itemId))
  return { isOfItem, outcome: vote?.outcome ?? null }
}

/** The block's words as the server has them; refuses what is no decision, has none, or too many. */
async function requireWording(tx: Tx, place: Parameters<typeof readPassage>[1]): Promise<Texts> {
  const texts = await readPassage(tx.db, place)
  if (!texts) throw refuse('decisions.notADecision', { field: 'blockId' })
  const refusal = checkWording(texts)
  if (refusal) throw new Refused(refusal)
  return texts
}
