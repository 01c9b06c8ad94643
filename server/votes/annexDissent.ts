import type { Viewer } from '../../shared/groups/rights.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { isCastBy } from '../../shared/meetings/mandates.ts'
import { Refused } from '../../shared/refusal.ts'
import { checkDissent } from '../../shared/votes/dissent.ts'
import { stateAt } from '../../shared/votes/deadline.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { requireMeeting } from '../meetings/requireMeeting.ts'
import { findMandate } from './ballotStore.ts'
import { findCastPaper } from './castPapers.ts'
import { insertDissent, listDissents } from './dissentStore.ts'
import { requireVote } from './requireVote.ts'
import { findWritten } from './writtenStore.ts'

export interface AnnexDissent {
  voteId: string
  /** The mandate that voted against: the actor's own seat, or one that gave theirs a proxy. */
  seatId: string
  language: Locale
  text: string
}

/** Annexes the dissent of a mandate the actor votes for to a vote that has closed, or refuses with the reason. See RULES.md V83–V85, V93. */
export async function annexDissent(
  tx: Tx,
  actor: Viewer,
  { voteId, seatId, language, text }: AnnexDissent,
): Promise<void> {
  const vote = await requireVote(tx.db, actor, 'group.read', voteId)
  const { groupId, meetingId } = vote
  const hearing = meetingId ?? (await findWritten(tx.db, voteId))?.report?.meetingId ?? null
  const meeting = hearing === null ? null : await requireMeeting(tx.db, actor, 'group.read', hearing)
  const mandate = await findMandate(tx.db, voteId, seatId)
  const own = mandate !== undefined && isCastBy(mandate, actor.seats)
  const recorded = (await findCastPaper(tx.db, vote, seatId)) ?? null
  const refusal = checkDissent(
    {
      ...vote,
      state: stateAt(vote, tx.now),
      meetingState: meeting?.state ?? null,
      dissents: await listDissents(tx.db, voteId),
    },
    own ? { seatId, recorded } : undefined,
  )
  if (refusal) throw new Refused(refusal)

  await insertDissent(tx.db, { voteId, seatId, language, text, by: actor.personId, at: tx.now })
  append(tx, { kind: 'votes.dissentAnnexed', groupId, meetingId, voteId })
}
