import type { Viewer } from '../../shared/groups/rights.ts'
import { refuse } from '../../shared/refusal.ts'
import { runOffBetween } from '../../shared/votes/optionTally.ts'
import { isOptionRule } from '../../shared/votes/vote.ts'
import type { Tx } from '../database/transact.ts'
import { openVote } from './openVote.ts'
import { requireVote } from './requireVote.ts'
import type { VoteKeys } from './voteKeys.ts'

/** Opens the run-off of a vote that chose none, between the options it left; most votes decide it, in secret if the first was. Returns its id. See RULES.md V24, V29, V32. */
export async function openRunOff(tx: Tx, actor: Viewer, voteId: string, keys: VoteKeys): Promise<string> {
  const vote = await requireVote(tx.db, actor, 'vote.open', voteId)
  const { rule, tally, meetingId, itemId, question } = vote
  if (vote.outcome !== 'runOff' || !isOptionRule(rule) || !tally || !('order' in tally)) throw refuse('votes.noRunOff')
  if (meetingId === null || itemId === null) throw refuse('votes.noRunOff')
  const options = runOffBetween(rule, tally).map((option) => vote.options[option] ?? {})
  const choice = { rule: 'plurality', options, limits: {}, secret: vote.secrecy === 'secret' } as const
  const noAnswer = { escalationId: null, proposal: null, amendment: {} }
  return openVote(tx, actor, { meetingId, itemId, question, ...choice, ...noAnswer }, keys)
}
