import type { Viewer } from '../../shared/groups/rights.ts'
import { locales, type Locale } from '../../shared/i18n/locale.ts'
import { refuse } from '../../shared/refusal.ts'
import { resultSentence } from '../../shared/votes/resultSentence.ts'
import { outcomeOf, tallyOf } from '../../shared/votes/tally.ts'
import type { Tx } from '../database/transact.ts'
import { append } from '../journal/append.ts'
import { listBallots } from './ballotStore.ts'
import { requireVote } from './requireVote.ts'
import { updateVoteEnding } from './store.ts'

/** Closes an open vote: counts, applies the rule, and words the result in every language. See RULES.md V1–V4, V15. */
export async function closeVote(tx: Tx, actor: Viewer, voteId: string): Promise<void> {
  const vote = await requireVote(tx.db, actor, 'vote.open', voteId)
  if (vote.state !== 'open') throw refuse('votes.closed')

  const ballots = await listBallots(tx.db, voteId)
  const tally = tallyOf(
    ballots.map((ballot) => ballot.choice),
    vote.entitled,
  )
  const outcome = outcomeOf(vote.rule, tally)
  const sentences = locales.map((locale) => [locale, resultSentence(locale, vote.rule, outcome, tally)])
  const result = Object.fromEntries(sentences) as Record<Locale, string>
  await updateVoteEnding(tx.db, voteId, { state: 'closed', at: tx.now, outcome, tally, result })
  const { groupId, meetingId, itemId } = vote
  append(tx, { kind: 'votes.voteClosed', groupId, meetingId, itemId, voteId })
}
