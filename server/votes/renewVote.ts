import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import { saySame } from '../../shared/votes/drafted.ts'
import type { Tx } from '../database/transact.ts'
import { findMeeting } from '../meetings/store.ts'
import { annulVote } from './annulVote.ts'
import { openVote } from './openVote.ts'
import { readDraft } from './readDraft.ts'
import { requireVote } from './requireVote.ts'
import type { VoteKeys } from './voteKeys.ts'

/**
 * Annuls an open vote whose draft reads otherwise by now and opens it anew on the words of the draft, both or neither; with
 * its rule, secrecy and time, and the roll of this moment. Returns the new vote's id. See RULES.md V102.
 */
export async function renewVote(
  tx: Tx,
  actor: Viewer,
  { voteId, reason }: { voteId: string; reason: string },
  keys: VoteKeys,
): Promise<string> {
  const vote = await requireVote(tx.db, actor, 'vote.open', voteId)
  const { meetingId, itemId, drafted, deadline, presiding } = vote
  const meeting = meetingId === null ? undefined : await findMeeting(tx.db, meetingId)
  if (!meeting || itemId === null || drafted === null) throw refuse('votes.notDrafted')
  const question = await readDraft(tx.db, meeting, itemId, drafted)
  if (saySame(question, vote.question)) throw refuse('votes.draftUnchanged')

  await annulVote(tx, actor, { voteId, reason })
  const minutes = deadline === null ? null : Math.round((Date.parse(deadline) - Date.parse(vote.openedAt)) / 60_000)
  return openVote(
    tx,
    actor,
    {
      meetingId: meeting.id,
      itemId,
      question,
      rule: vote.rule,
      options: [],
      limits: {},
      escalationId: null,
      proposal: null,
      amendment: {},
      drafted,
      secret: vote.secrecy === 'secret',
      ...(minutes === null ? {} : { closesAfterMinutes: minutes }),
      ...(presiding === null ? {} : { presidingSeatId: presiding.seatId }),
    },
    keys,
  )
}
