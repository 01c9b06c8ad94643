import type { Viewer } from '../../shared/groups/rights.ts'
import { locales } from '../../shared/i18n/locale.ts'
import { refuse, Refused } from '../../shared/refusal.ts'
import { checkCasting } from '../../shared/votes/castingVote.ts'
import { castingSentence } from '../../shared/votes/resultSentence.ts'
import type { CastingChoice } from '../../shared/votes/vote.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { findMeeting } from '../meetings/store.ts'
import { requireVote } from './requireVote.ts'
import { updateCasting } from './endingStore.ts'
import { listVotes } from './store.ts'

/** Decides a tied vote by the one who presides over it, beside the ballots and for good. See RULES.md V38–V41. */
export async function giveCastingVote(
  tx: Tx,
  actor: Viewer,
  { voteId, choice }: { voteId: string; choice: CastingChoice },
): Promise<void> {
  const vote = await requireVote(tx.db, actor, 'vote.decideTie', voteId)
  const { groupId, meetingId, itemId, presiding, tally } = vote
  // Only in a session does anybody preside.
  if (meetingId === null || itemId === null) throw refuse('votes.noCastingVote')
  const meeting = await findMeeting(tx.db, meetingId)
  const onItem = (await listVotes(tx.db, meetingId)).filter((one) => one.itemId === itemId && one.state !== 'annulled')
  const refusal = checkCasting(
    { ...vote, meetingIsOpen: meeting?.state === 'open', hasLater: onItem.at(-1)?.id !== voteId },
    actor.seats.map((seat) => seat.seatId),
  )
  if (refusal) throw new Refused(refusal)
  if (!presiding || !tally || !('for' in tally))
    throw new Error(`tied vote ${voteId} has no figures or nobody presides`)

  const act = { ...presiding, choice }
  const result = Object.fromEntries(locales.map((locale) => [locale, castingSentence(locale, act, tally, vote)]))
  const casting = { ...act, id: tx.newId(), at: tx.now, by: actor.personId, result }
  await updateCasting(tx.db, voteId, casting, choice === 'for' ? 'adopted' : 'notAdopted')
  append(tx, { kind: 'votes.castingVoteGiven', groupId, meetingId, itemId, voteId })
}
